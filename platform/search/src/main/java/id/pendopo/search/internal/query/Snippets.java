package id.pendopo.search.internal.query;

import id.pendopo.search.internal.text.IndonesianText;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Makes passages as HTML in which only {@code <mark>} occurs and all else is escaped. */
final class Snippets {

  private static final int GOAL = 160;
  private static final int LONGEST_PASSAGE = 260;
  private static final int LONGEST_START = 200;
  private static final String CUT = "…";

  private final UnifiedHighlighter highlighter;

  Snippets(IndexSearcher searcher, IndonesianText analyzer) {
    highlighter =
        UnifiedHighlighter.builder(searcher, analyzer)
            .withFormatter(new Marks())
            .withMaxNoHighlightPassages(0)
            .withHandleMultiTermQuery(false)
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), GOAL, 0.5f))
            .build();
  }

  /**
   * The best passage of each of these documents of the index.
   *
   * @return in the order asked for; empty text where nothing matches
   */
  List<String> of(String field, Query query, int[] docs) throws IOException {
    if (docs.length == 0) {
      return List.of();
    }
    int[] passages = new int[] {2};
    return Arrays.stream(
            highlighter
                .highlightFields(new String[] {field}, query, docs, passages)
                .getOrDefault(field, new String[docs.length]))
        .map(text -> text == null ? "" : text)
        .toList();
  }

  /** The beginning of a text, escaped. */
  static String start(String text) {
    StringBuilder out = new StringBuilder();
    int end = Math.min(text.length(), LONGEST_START);
    if (end < text.length()) {
      int space = text.lastIndexOf(' ', end);
      end = space > LONGEST_START / 2 ? space : end;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    }
    escape(text, 0, end, out);
    return end < text.length() ? out + " " + CUT : out.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  private record Mark(int from, int to) {}

  /** Puts passages in the order of the text, each cut to a readable length around its marks. */
  private static final class Marks extends PassageFormatter {

    @Override
    public String format(Passage[] passages, String content) {
      List<Passage> inOrder = new ArrayList<>(Arrays.asList(passages));
      inOrder.sort(Comparator.comparingInt(Passage::getStartOffset));
      StringBuilder out = new StringBuilder();
      int reached = -1;
      for (Passage passage : inOrder) {
        List<Mark> marks = marks(passage);
        if (marks.isEmpty()) {
          continue;
        }
        int from = begin(passage, marks.getFirst(), content);
        int to = end(passage, from, content);
        if (from > reached && (reached >= 0 || from > 0)) {
          out.append(out.isEmpty() ? CUT : " " + CUT).append(' ');
        }
        write(content, from, to, marks, out);
        reached = to;
      }
      return out + (reached >= 0 && reached < content.length() ? " " + CUT : "");
    }

    private static List<Mark> marks(Passage passage) {
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        marks.add(new Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
      }
      marks.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
      return marks;
    }

    private static int begin(Passage passage, Mark first, String content) {
      int start = passage.getStartOffset();
      int wanted = first.from() - LONGEST_PASSAGE / 3;
      if (passage.getEndOffset() - start <= LONGEST_PASSAGE || wanted <= start) {
        return start;
      }
      int space = content.indexOf(' ', wanted);
      return space < 0 || space >= first.from() ? first.from() : space + 1;
    }

    private static int end(Passage passage, int from, String content) {
      int end = Math.min(passage.getEndOffset(), content.length());
      if (end - from > LONGEST_PASSAGE) {
        int space = content.lastIndexOf(' ', from + LONGEST_PASSAGE);
        end = space > from ? space : from + LONGEST_PASSAGE;
      }
      while (end > from && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      return end;
    }

    private static void write(
        String content, int from, int to, List<Mark> marks, StringBuilder out) {
      int at = from;
      for (Mark mark : marks) {
        int start = Math.max(mark.from(), at);
        int stop = Math.min(mark.to(), to);
        if (start < stop) {
          escape(content, at, start, out);
          out.append("<mark>");
          escape(content, start, stop, out);
          out.append("</mark>");
          at = stop;
        }
      }
      escape(content, at, to, out);
    }
  }
}
