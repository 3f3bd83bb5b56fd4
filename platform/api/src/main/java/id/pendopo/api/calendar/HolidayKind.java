package id.pendopo.api.calendar;

import id.pendopo.api.text.LocalText;

/** Why a day is off. */
public enum HolidayKind {
  /** National holiday (hari libur nasional). */
  NATIONAL(new LocalText("Libur nasional", "National holiday")),
  /** Collective leave (cuti bersama); {@link CollectiveLeave} says how it counts. */
  COLLECTIVE(new LocalText("Cuti bersama", "Collective leave")),
  /** Holiday of a region, an agency or a unit. */
  LOCAL(new LocalText("Libur daerah", "Local holiday")),
  /** Voting day (hari pemungutan suara) of a general or regional election. */
  VOTING(new LocalText("Hari pemungutan suara", "Voting day"));

  private final LocalText title;

  HolidayKind(LocalText title) {
    this.title = title;
  }

  /** How it reads. */
  public LocalText title() {
    return title;
  }

  /** Whether a national table may hold it; the others are entered by each agency. */
  public boolean ofNationalTable() {
    return this == NATIONAL || this == COLLECTIVE;
  }
}
