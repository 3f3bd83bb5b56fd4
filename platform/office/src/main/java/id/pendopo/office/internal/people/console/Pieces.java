package id.pendopo.office.internal.people.console;

import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.people.Holder;

/** What the views about people say in the same words. */
final class Pieces {

  private Pieces() {}

  static String say(String id, String en) {
    return ConsoleLocale.show(id, en);
  }

  /** The time of a holder with its last day, as people say it. */
  static String time(Holder holder) {
    String from = Parts.written(holder.from());
    return holder
        .until()
        .map(
            end ->
                say(
                    from + " s.d. " + Parts.written(end.minusDays(1)),
                    from + " to " + Parts.written(end.minusDays(1))))
        .orElse(say("sejak " + from, "since " + from));
  }
}
