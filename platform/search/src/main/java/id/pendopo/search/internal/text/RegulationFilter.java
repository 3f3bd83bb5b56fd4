package id.pendopo.search.internal.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the number of a regulation one word that means "this number of this year" ({@code
 * 11/2017}) and, where its kind is known, one with the kind ({@code pp/11/2017}).
 */
final class RegulationFilter extends TokenFilter {

  private static final int REMEMBERED = 12;

  private record Ahead(State state, Regulations.Word word) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Deque<Regulations.Word> before = new ArrayDeque<>();
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private final Deque<String> extra = new ArrayDeque<>();
  private @Nullable State numberState;
  private int numberStart;
  private int yearEnd;
  private boolean exhausted;

  RegulationFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    String added = extra.poll();
    if (added != null) {
      restoreState(numberState);
      term.setEmpty().append(added);
      increment.setPositionIncrement(0);
      offset.setOffset(numberStart, yearEnd);
      return true;
    }
    Ahead next = ahead.poll();
    if (next != null) {
      restoreState(next.state());
    } else if (exhausted || !input.incrementToken()) {
      exhausted = true;
      return false;
    }
    Regulations.Word word = here();
    if (Regulations.isNumber(term)) {
      lookAhead(word);
    }
    before.addLast(word);
    if (before.size() > REMEMBERED) {
      before.removeFirst();
    }
    return true;
  }

  private Regulations.Word here() {
    return new Regulations.Word(term.toString(), offset.startOffset(), offset.endOffset());
  }

  private void lookAhead(Regulations.Word number) throws IOException {
    State state = captureState();
    while (ahead.size() < 2 && !exhausted) {
      if (input.incrementToken()) {
        ahead.addLast(new Ahead(captureState(), here()));
      } else {
        exhausted = true;
      }
    }
    List<Regulations.Word> words = new ArrayList<>(before);
    int place = words.size();
    words.add(number);
    ahead.forEach(next -> words.add(next.word()));
    Regulations.at(words, place)
        .ifPresent(
            reference -> {
              numberState = state;
              numberStart = number.start();
              yearEnd = words.get(reference.last()).end();
              extra.add(reference.term());
              reference.kind().ifPresent(kind -> extra.add(reference.mostPrecise()));
            });
    restoreState(state);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    before.clear();
    ahead.clear();
    extra.clear();
    numberState = null;
    exhausted = false;
  }
}
