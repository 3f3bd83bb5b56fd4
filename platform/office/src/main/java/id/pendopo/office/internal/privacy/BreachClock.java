package id.pendopo.office.internal.privacy;

import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The clock of UU 27/2022 article 46 paragraph 1: notice in writing within 3 × 24 hours. Hours are
 * hours: weekends, holidays and nights count.
 */
public final class BreachClock {

  /** 3 × 24 hours. */
  public static final Duration LIMIT = Duration.ofHours(72);

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private BreachClock() {}

  /** Until when the notices must have gone out, with the reasons. */
  public static Explained<Instant> deadline(Instant discovered, ZoneId zone) {
    Instant deadline = discovered.plus(LIMIT);
    String from = WRITTEN.format(discovered.atZone(zone));
    String to = WRITTEN.format(deadline.atZone(zone));
    return Explained.of(
        deadline,
        new Reason(
            Reason.Kind.INPUT,
            new LocalText("Diketahui pada " + from + ".", "Discovered on " + from + ".")),
        new Reason(
            Reason.Kind.RULE,
            new LocalText(
                "UU 27/2022 pasal 46 ayat 1: pemberitahuan tertulis paling lambat 3 x 24 jam.",
                "UU 27/2022 article 46(1): notice in writing within 3 × 24 hours.")),
        new Reason(
            Reason.Kind.STEP,
            new LocalText(
                "Dihitung 72 jam penuh; hari libur dan malam ikut dihitung: " + to + ".",
                "72 full hours; holidays and nights count: " + to + ".")));
  }

  /** Whole hours that are left; negative when it is over. */
  public static long hoursLeft(Instant discovered, Instant now) {
    return Math.floorDiv(Duration.between(now, discovered.plus(LIMIT)).toMinutes(), 60);
  }
}
