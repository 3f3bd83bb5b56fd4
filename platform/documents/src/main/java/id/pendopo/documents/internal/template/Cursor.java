package id.pendopo.documents.internal.template;

/** A place in the text of a template. */
final class Cursor {

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean end() {
    return at >= text.length();
  }

  int at() {
    return at;
  }

  void to(int place) {
    at = place;
  }

  boolean sees(String words) {
    return text.startsWith(words, at);
  }

  char next() {
    return text.charAt(at++);
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  /** The text up to some words, which are passed over; null where they do not come. */
  @org.jspecify.annotations.Nullable
  String upTo(String words) {
    int found = text.indexOf(words, at);
    if (found < 0) {
      return null;
    }
    String between = text.substring(at, found);
    at = found + words.length();
    return between;
  }

  String since(int place) {
    return text.substring(place, at);
  }

  int line(int place) {
    int line = 1;
    for (int i = 0; i < place; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  int column(int place) {
    int start = place == 0 ? -1 : text.lastIndexOf('\n', place - 1);
    return text.codePointCount(start + 1, place) + 1;
  }
}
