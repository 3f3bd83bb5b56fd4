package id.pendopo.site.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks at the query of an address before anybody works with it. */
final class Queries {

  private Queries() {}

  /** Whether every percent sign is followed by two digits and the bytes are UTF-8. */
  static boolean readable(@Nullable String query) {
    if (query == null) {
      return true;
    }
    byte[] bytes = new byte[query.length() * 3];
    int length = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '%') {
        if (i + 2 >= query.length()) {
          return false;
        }
        int high = Character.digit(query.charAt(i + 1), 16);
        int low = Character.digit(query.charAt(i + 2), 16);
        if (high < 0 || low < 0) {
          return false;
        }
        bytes[length++] = (byte) (high * 16 + low);
        i += 2;
      } else if (c < 0x20 || c == 0xFFFD) {
        return false;
      } else if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (!Character.isSurrogate(c)) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          bytes[length++] = b;
        }
      }
    }
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The query with every character escaped that a URI must not hold. */
  static String legal(String query) {
    StringBuilder legal = new StringBuilder(query.length() + 16);
    query
        .codePoints()
        .forEach(
            c -> {
              if (c < 0x80 && c > 0x20 && "\"<>[]\\^`{|}#".indexOf(c) < 0) {
                legal.append((char) c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  legal.append('%');
                  legal.append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xf, 16)));
                  legal.append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
                }
              }
            });
    return legal.toString();
  }
}
