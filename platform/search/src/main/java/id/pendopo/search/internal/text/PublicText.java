package id.pendopo.search.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text ready for the public index: readable, in one spelling, without private numbers. */
public final class PublicText {

  private static final char MASK = '•';

  /** Sixteen digits in a row: a NIK, the number of a family card or of a bank card. */
  private static final Pattern SIXTEEN = Pattern.compile("(?<![\\d•])\\d{16}(?!\\d)");

  /**
   * A NIK written in groups: six digits of the place, day (women + 40), month, year, four digits.
   * The date is checked because a row of four years also has sixteen digits.
   */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<!\\d)\\d{2}[ .\\-]?\\d{2}[ .\\-]?\\d{2}[ .\\-]?(?:[04][1-9]|[1256]\\d|[37][01])"
              + "[ .\\-]?(?:0[1-9]|1[0-2])[ .\\-]?\\d{2}[ .\\-]?\\d{4}(?!\\d)");

  /** A mobile number: 08xx or +62 8xx and ten to thirteen digits in all. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![\\d•])(?<!\\d[.,])(?:\\(?\\+?62\\)?[ .\\-]?|0)8\\d{1,2}(?:[ .\\-]?\\d){7,10}(?!\\d)");

  private static final int SHORTEST_NUMBER = 10;

  /** A word that was cut at the end of a line. */
  private static final Pattern CUT = Pattern.compile("(\\p{Ll}{2,})-\\s*\\n\\s*(\\p{Ll}{2,})");

  private PublicText() {}

  /** Cleans a text and masks private numbers in it. */
  public static String of(String text) {
    return masked(clean(text));
  }

  /**
   * Unicode in composed form, without control characters and broken surrogates, words joined that
   * were cut at the end of a line, white space made one.
   */
  public static String clean(String text) {
    String joined = joinCut(Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u00AD", ""));
    StringBuilder out = new StringBuilder(joined.length());
    boolean space = true;
    for (int i = 0; i < joined.length(); ) {
      char plain = joined.charAt(i);
      if (plain > ' ' && plain < 0x7F) {
        out.append(plain);
        space = false;
        i++;
        continue;
      }
      int c = joined.codePointAt(i);
      i += Character.charCount(c);
      if (c == 0xFEFF) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || unreadable(c)) {
        if (!space) {
          out.append(' ');
        }
        space = true;
      } else {
        out.appendCodePoint(c);
        space = false;
      }
    }
    int length = out.length();
    if (length > 0 && out.charAt(length - 1) == ' ') {
      out.setLength(length - 1);
    }
    return out.toString();
  }

  private static boolean unreadable(int c) {
    return Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static String joinCut(String text) {
    if (text.indexOf('-') < 0 || text.indexOf('\n') < 0) {
      return text;
    }
    return CUT.matcher(text)
        .replaceAll(
            cut -> {
              String first = cut.group(1);
              String second = cut.group(2);
              // "undang-undangan", "anak-anak": the hyphen belongs to the word
              String seed = second.substring(0, Math.min(4, second.length()));
              boolean doubled = first.contains(seed) || second.startsWith(first);
              return Matcher.quoteReplacement(doubled ? first + "-" + second : first + second);
            });
  }

  /** Replaces numbers shaped like a NIK or a private mobile number. */
  public static String masked(String text) {
    // most text has no such number, and the patterns cost as much as a quarter of the indexing
    if (text.chars().filter(c -> c >= '0' && c <= '9').limit(SHORTEST_NUMBER).count()
        < SHORTEST_NUMBER) {
      return text;
    }
    return mask(MOBILE, mask(GROUPED, mask(SIXTEEN, text)));
  }

  private static String mask(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    do {
      String hidden = matcher.group().replaceAll("\\d", String.valueOf(MASK));
      matcher.appendReplacement(out, Matcher.quoteReplacement(hidden));
    } while (matcher.find());
    return matcher.appendTail(out).toString();
  }

  /**
   * Cuts a text into parts of at most so many characters, at the end of a sentence where one is
   * near, else between two words.
   */
  public static List<String> parts(String text, int longest) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (text.length() - start > longest) {
      int end = text.lastIndexOf(". ", start + longest - 1);
      if (end < start + longest / 2) {
        end = text.lastIndexOf(' ', start + longest - 1);
      }
      end = end < start + longest / 2 ? start + longest : end + 1;
      if (Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      parts.add(text.substring(start, end).strip());
      start = end;
    }
    String rest = text.substring(start).strip();
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }
}
