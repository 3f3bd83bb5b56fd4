package id.pendopo.documents.internal.signature.bsre;

import id.pendopo.documents.internal.signature.bsre.BsreClient.Mark;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The JSON of version 2. */
final class BsreBody {

  private BsreBody() {}

  static byte[] who(String nik) {
    return ("{\"nik\":\"" + text(nik) + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] sign(
      String nik, char[] passphrase, byte[] pdf, Optional<Mark> mark, String reason) {
    Base64.Encoder base64 = Base64.getEncoder();
    StringBuilder body =
        new StringBuilder(pdf.length * 4 / 3 + 4_096)
            .append("{\"nik\":\"")
            .append(text(nik))
            .append("\",\"passphrase\":\"")
            .append(text(CharBuffer.wrap(passphrase)))
            .append("\",\"signatureProperties\":[{\"tampilan\":\"")
            .append(mark.isPresent() ? "VISIBLE" : "INVISIBLE")
            .append("\",\"reason\":\"")
            .append(text(reason))
            .append('"');
    mark.ifPresent(
        drawn ->
            body.append(",\"imageBase64\":\"")
                .append(base64.encodeToString(drawn.picture()))
                .append("\",\"page\":")
                .append(drawn.page())
                .append(",\"originX\":")
                .append(drawn.x())
                .append(",\"originY\":")
                .append(drawn.y())
                .append(",\"width\":")
                .append(drawn.width())
                .append(",\"height\":")
                .append(drawn.height()));
    body.append("}],\"file\":[\"").append(base64.encodeToString(pdf)).append("\"]}");
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    body.setLength(0);
    return bytes;
  }

  private static String text(CharSequence plain) {
    StringBuilder quoted = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20) {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.toString();
  }
}
