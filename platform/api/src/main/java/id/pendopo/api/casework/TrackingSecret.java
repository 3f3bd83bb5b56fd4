package id.pendopo.api.casework;

import id.pendopo.api.text.LocalText;

/**
 * What an applicant has to know beside the tracking code before an answer is opened. It is kept as
 * a slow keyed hash alone; after five wrong ones the door stays shut for a quarter of an hour.
 *
 * @param kind what it is
 * @param value as given; spaces, and for a date its separators, do not matter
 */
public record TrackingSecret(Kind kind, String value) {

  /** What may be asked for. */
  public enum Kind {
    /** The last four digits of the telephone number that was given. */
    PHONE_LAST_FOUR("Empat angka terakhir nomor telepon", "Last four digits of your phone number"),
    /** The day of birth, {@code ddmmyyyy} or {@code yyyy-mm-dd}. */
    BIRTH_DATE("Tanggal lahir (hhbbtttt)", "Date of birth (ddmmyyyy)"),
    /** Four to twelve digits that were given at the opening. */
    PIN("PIN", "PIN");

    private final LocalText displayName;

    Kind(String id, String en) {
      this.displayName = new LocalText(id, en);
    }

    /** The words beside the field. */
    public LocalText displayName() {
      return displayName;
    }
  }

  /** Says what it is and never the value. */
  @Override
  public String toString() {
    return "TrackingSecret[" + kind + "]";
  }
}
