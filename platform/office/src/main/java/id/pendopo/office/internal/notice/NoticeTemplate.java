package id.pendopo.office.internal.notice;

import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A text with places for values: <code>{name}</code>, and <code>{{</code> or <code>}}</code> for a
 * brace. There is nothing else to it, so it reaches nothing but the values it is given.
 */
public final class NoticeTemplate {

  /** One piece: words as they are, or the name of a value. */
  private record Piece(String text, boolean value, int at) {}

  /** What is wrong, and where. */
  private record Parsed(List<Piece> pieces, Optional<LocalText> fault) {}

  private NoticeTemplate() {}

  /**
   * What is wrong with a text, with its line and column; empty when it is sound.
   *
   * @param known names that may stand in it
   * @param unsafe names that are known but may not leave the house
   */
  public static Optional<LocalText> fault(String text, Set<String> known, Set<String> unsafe) {
    Parsed parsed = parse(text);
    if (parsed.fault.isPresent()) {
      return parsed.fault;
    }
    for (Piece piece : parsed.pieces) {
      if (piece.value && unsafe.contains(piece.text)) {
        return Optional.of(
            at(
                text,
                piece.at,
                "isian {%s} memuat data orang dan hanya boleh di konsol.".formatted(piece.text),
                "the field {%s} holds personal data and may stand in the console alone."
                    .formatted(piece.text)));
      }
      if (piece.value && !known.contains(piece.text)) {
        String all =
            String.join(", ", known.stream().sorted().map(name -> "{" + name + "}").toList());
        return Optional.of(
            at(
                text,
                piece.at,
                "isian {%s} tidak dikenal. Yang ada: %s.".formatted(piece.text, all),
                "there is no field {%s}. There are: %s.".formatted(piece.text, all)));
      }
    }
    return Optional.empty();
  }

  /** Puts values in. A text with a fault is left as it stands from there on. */
  public static String render(String text, UnaryOperator<String> values) {
    StringBuilder result = new StringBuilder();
    for (Piece piece : parse(text).pieces) {
      result.append(piece.value ? values.apply(piece.text) : piece.text);
    }
    return result.toString();
  }

  private static Parsed parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        words.append(c);
        i += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        String name = end < 0 ? "" : text.substring(i + 1, end).strip();
        if (end < 0 || name.contains("{") || name.contains("\n")) {
          return broken(
              pieces,
              words,
              text,
              i,
              "kurung { tidak ditutup dengan }.",
              "the brace { is not closed with }.");
        }
        if (name.isEmpty()) {
          return broken(
              pieces,
              words,
              text,
              i,
              "tidak ada nama di antara { dan }.",
              "no name between { and }.");
        }
        pieces.add(new Piece(words.toString(), false, i));
        words.setLength(0);
        pieces.add(new Piece(name, true, i));
        i = end + 1;
      } else if (c == '}') {
        return broken(
            pieces,
            words,
            text,
            i,
            "kurung } tanpa { di depannya; tulis }} untuk kurung biasa.",
            "a brace } without { before it; write }} for the brace itself.");
      } else {
        words.append(c);
        i++;
      }
    }
    pieces.add(new Piece(words.toString(), false, i));
    return new Parsed(pieces, Optional.empty());
  }

  private static Parsed broken(
      List<Piece> pieces, StringBuilder words, String text, int at, String id, String en) {
    pieces.add(new Piece(words + text.substring(at), false, at));
    return new Parsed(pieces, Optional.of(at(text, at, id, en)));
  }

  private static LocalText at(String text, int index, String id, String en) {
    String before = text.substring(0, index);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = index - before.lastIndexOf('\n');
    return new LocalText(
        "Baris %d, huruf %d: %s".formatted(line, column, id),
        "Line %d, character %d: %s".formatted(line, column, en));
  }
}
