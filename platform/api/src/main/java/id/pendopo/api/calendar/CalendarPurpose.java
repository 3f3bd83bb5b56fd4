package id.pendopo.api.calendar;

import id.pendopo.api.text.LocalText;

/** What working days are counted for; the policy book {@code calendar} has a rule for each. */
public enum CalendarPurpose {
  /** Days of leave. */
  LEAVE("leave", new LocalText("Cuti pegawai", "Leave")),
  /** Deadlines of requests for public information and of objections. */
  PUBLIC_INFORMATION(
      "publicInformation", new LocalText("Permohonan informasi publik", "Public information")),
  /** Promised times of letters and services. */
  LETTERS("letters", new LocalText("Surat dan layanan", "Letters and services")),
  /** Deadlines of complaints. */
  COMPLAINTS("complaints", new LocalText("Pengaduan", "Complaints")),
  /** Progress of projects. */
  PROJECTS("projects", new LocalText("Proyek", "Projects"));

  private final String field;
  private final LocalText title;

  CalendarPurpose(String field, LocalText title) {
    this.field = field;
    this.title = title;
  }

  /** Name of its field in the policy book. */
  public String field() {
    return field;
  }

  /** How it reads. */
  public LocalText title() {
    return title;
  }
}
