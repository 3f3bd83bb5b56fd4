package id.pendopo.api.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A computed number, date or decision together with the reasons for it, in the order in which they
 * were found: what went in, which rule held, the steps. Immutable.
 *
 * <p>In JSON the reasons stand beside the value under the name {@code why}; a REST resource gives
 * {@link #why()} as the component of that name of its own answer.
 *
 * @param <T> what was computed
 * @param value the result
 * @param why the reasons; empty only for what needs none
 */
public record Explained<T>(T value, List<Reason> why) {

  public Explained {
    why = List.copyOf(why);
  }

  /** A value with the reasons given. */
  public static <T> Explained<T> of(T value, Reason... why) {
    return new Explained<>(value, List.of(why));
  }

  /** The same value with one more reason at the end. */
  public Explained<T> because(Reason reason) {
    List<Reason> more = new ArrayList<>(why);
    more.add(reason);
    return new Explained<>(value, more);
  }

  /** Another value for the same reasons, where the change explains itself. */
  public <R> Explained<R> map(Function<? super T, ? extends R> change) {
    return new Explained<>(change.apply(value), why);
  }

  /** Goes on computing with the value: the reasons of the next step follow those of this one. */
  public <R> Explained<R> then(Function<? super T, Explained<R>> next) {
    Explained<R> after = next.apply(value);
    return new Explained<>(after.value(), joined(why, after.why()));
  }

  /** Joins two values into one: first the reasons of this one, then those of the other. */
  public <U, R> Explained<R> with(
      Explained<U> other, BiFunction<? super T, ? super U, ? extends R> join) {
    return new Explained<>(join.apply(value, other.value()), joined(why, other.why()));
  }

  private static List<Reason> joined(List<Reason> first, List<Reason> second) {
    List<Reason> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
