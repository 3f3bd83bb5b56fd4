package id.pendopo.search.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The fictional documents of the agencies of a regency that does not exist. A record begins with
 * {@code == id | unit | date | category}; then come the title, a summary after {@code >} where
 * there is one, and the text.
 */
final class AgencyTexts {

  private static final List<String> KINDS =
      List.of(
          "agenda",
          "announcements",
          "faq",
          "news",
          "procedures",
          "profiles",
          "public-information",
          "regulations",
          "reports",
          "services",
          "tariffs");

  private AgencyTexts() {}

  static List<Text> all() {
    List<Text> texts = new ArrayList<>();
    for (String kind : KINDS) {
      String file = Resource.read("documents/" + kind + ".txt");
      for (String record : file.strip().split("(?m)^== ", -1)) {
        if (!record.isBlank()) {
          texts.add(read(kind, record.strip()));
        }
      }
    }
    return texts;
  }

  private static Text read(String kind, String record) {
    String[] lines = record.split("\n", 3);
    String[] head = lines[0].split(" \\| ", -1);
    if (lines.length != 3 || head.length != 4) {
      throw new IllegalStateException(kind + ": not a whole record: " + lines[0]);
    }
    String body = lines[2];
    String summary = "";
    if (body.startsWith("> ")) {
      int end = body.indexOf('\n');
      summary = body.substring(2, end);
      body = body.substring(end + 1);
    }
    return new Text(
        head[0], kind, lines[1], summary, body, head[1], LocalDate.parse(head[2]), head[3]);
  }
}
