package id.pendopo.office.internal.settings;

import id.pendopo.api.text.LocalText;
import java.time.Duration;

/** Lengths of time as people read and write them: a number and a unit. */
public final class Durations {

  /** A unit of time. */
  public enum Unit {
    SECONDS(new LocalText("detik", "seconds"), Duration.ofSeconds(1)),
    MINUTES(new LocalText("menit", "minutes"), Duration.ofMinutes(1)),
    HOURS(new LocalText("jam", "hours"), Duration.ofHours(1)),
    DAYS(new LocalText("hari", "days"), Duration.ofDays(1));

    private final LocalText word;
    private final Duration length;

    Unit(LocalText word, Duration length) {
      this.word = word;
      this.length = length;
    }

    public LocalText word() {
      return word;
    }

    public Duration times(long number) {
      return length.multipliedBy(number);
    }
  }

  private Durations() {}

  /** The largest unit in which the time is a whole number. */
  public static Unit unit(Duration time) {
    for (Unit unit : new Unit[] {Unit.DAYS, Unit.HOURS, Unit.MINUTES}) {
      if (!time.isZero() && time.toSeconds() % unit.length.toSeconds() == 0) {
        return unit;
      }
    }
    return Unit.SECONDS;
  }

  /** How many of the unit. */
  public static long number(Duration time, Unit unit) {
    return time.toSeconds() / unit.length.toSeconds();
  }

  /** For instance <em>90 hari</em>. */
  public static LocalText written(Duration time) {
    Unit unit = unit(time);
    return new LocalText(
        number(time, unit) + " " + unit.word.id(), number(time, unit) + " " + unit.word.en());
  }
}
