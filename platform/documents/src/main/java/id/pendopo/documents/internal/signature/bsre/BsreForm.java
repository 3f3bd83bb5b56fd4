package id.pendopo.documents.internal.signature.bsre;

import id.pendopo.documents.internal.signature.bsre.BsreClient.Mark;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The multipart form of version 1 (RFC 7578). */
final class BsreForm {

  private final String boundary = "pendopo-" + UUID.randomUUID();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  BsreForm(String nik, char[] passphrase, byte[] pdf, Optional<Mark> mark, String reason) {
    file("file", "dokumen.pdf", "application/pdf", pdf);
    field("nik", nik);
    field("passphrase", new String(passphrase));
    field("reason", reason);
    field("tampilan", mark.isPresent() ? "visible" : "invisible");
    mark.ifPresent(
        drawn -> {
          field("image", "true");
          file("imageTTD", "ttd.png", "image/png", drawn.picture());
          field("page", Integer.toString(drawn.page()));
          field("xAxis", Integer.toString(drawn.x()));
          field("yAxis", Integer.toString(drawn.y()));
          field("width", Integer.toString(drawn.width()));
          field("height", Integer.toString(drawn.height()));
        });
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] bytes() {
    return body.toByteArray();
  }

  private void field(String name, String value) {
    part(
        "Content-Disposition: form-data; name=\"" + name + "\"\r\n",
        value.getBytes(StandardCharsets.UTF_8));
  }

  private void file(String name, String file, String type, byte[] content) {
    part(
        "Content-Disposition: form-data; name=\""
            + name
            + "\"; filename=\""
            + file
            + "\"\r\nContent-Type: "
            + type
            + "\r\n",
        content);
  }

  private void part(String head, byte[] content) {
    body.writeBytes(("--" + boundary + "\r\n" + head + "\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
