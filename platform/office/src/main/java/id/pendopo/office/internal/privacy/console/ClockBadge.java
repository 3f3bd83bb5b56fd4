package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.office.internal.privacy.IncidentDesk.Standing;

/** How the clock of an incident stands, in a word. */
final class ClockBadge {

  private static final int SOON = 24;

  private ClockBadge() {}

  static StateBadge of(Standing standing) {
    if (standing.incident().closed().isPresent()) {
      return new StateBadge(Mood.NEUTRAL, show("Ditutup", "Closed"));
    }
    if (standing.notified()) {
      return new StateBadge(Mood.GOOD, show("Sudah diberitahukan", "Notices sent"));
    }
    long left = standing.hoursLeft();
    if (left < 0) {
      return new StateBadge(Mood.BAD, show("Lewat " + -left + " jam", -left + " hours overdue"));
    }
    return new StateBadge(
        left < SOON ? Mood.WARNING : Mood.BUSY,
        show("Sisa " + left + " jam", left + " hours left"));
  }
}
