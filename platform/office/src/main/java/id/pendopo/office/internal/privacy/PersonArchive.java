package id.pendopo.office.internal.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendopo.api.privacy.PersonalDataSource.Item;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.privacy.PersonRequests.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A person's data as a ZIP: a page to read, and JSON to be taken elsewhere (article 13). */
public final class PersonArchive {

  private PersonArchive() {}

  public static byte[] zip(String agency, String time, List<Part> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      zip.putNextEntry(new ZipEntry("data-pribadi.html"));
      zip.write(html(agency, time, parts).getBytes(UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("data-pribadi.json"));
      zip.write(json(agency, time, parts).getBytes(UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String html(String agency, String time, List<Part> parts) {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Data pribadi</title>"
                + "<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;"
                + "padding:0 1rem}th{text-align:left;vertical-align:top;padding-right:1rem}</style>"
                + "<h1>Data pribadi yang disimpan</h1><p>");
    page.append(escape(agency))
        .append(", ")
        .append(escape(time))
        .append(". UU 27/2022 pasal 7 dan 13.</p>");
    for (Part part : parts) {
      page.append("<h2>").append(escape(both(part.title()))).append("</h2>");
      for (Item item : part.items()) {
        page.append("<h3>").append(escape(both(item.title()))).append("</h3><table>");
        item.values()
            .forEach(
                (name, value) ->
                    page.append("<tr><th>")
                        .append(escape(both(name)))
                        .append("</th><td>")
                        .append(escape(value))
                        .append("</td></tr>"));
        page.append("</table>");
      }
    }
    return page.append("</html>\n").toString();
  }

  static String json(String agency, String time, List<Part> parts) {
    StringBuilder json = new StringBuilder("{\"agency\":");
    quote(json, agency).append(",\"at\":");
    quote(json, time).append(",\"parts\":[");
    String between = "";
    for (Part part : parts) {
      for (Item item : part.items()) {
        json.append(between).append("{\"source\":");
        quote(json, part.code()).append(",\"title\":");
        quote(json, item.title().id()).append(",\"values\":{");
        String comma = "";
        for (Map.Entry<LocalText, String> value : item.values().entrySet()) {
          json.append(comma);
          quote(json, value.getKey().id()).append(':');
          quote(json, value.getValue());
          comma = ",";
        }
        json.append("}}");
        between = ",";
      }
    }
    return json.append("]}\n").toString();
  }

  private static StringBuilder quote(StringBuilder json, String text) {
    json.append('"');
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
              } else if (c < 0x20) {
                json.append(String.format("\\u%04x", c));
              } else {
                json.append((char) c);
              }
            });
    return json.append('"');
  }

  private static String both(LocalText text) {
    return text.id().equals(text.en()) ? text.id() : text.id() + " / " + text.en();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
