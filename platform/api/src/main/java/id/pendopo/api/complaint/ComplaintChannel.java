package id.pendopo.api.complaint;

import id.pendopo.api.text.LocalText;
import java.util.Optional;
import java.util.stream.Stream;

/** By which way a complaint came. */
public enum ComplaintChannel {
  WEB("Situs", "Web site"),
  COUNTER("Loket", "Counter"),
  PHONE("Telepon", "Telephone"),
  MESSAGE("Pesan singkat", "Short message"),
  LETTER("Surat", "Letter"),
  /** Handed to the agency by the national system, with its number there. */
  SP4N_LAPOR("SP4N-LAPOR!", "SP4N-LAPOR!");

  private final LocalText displayName;

  ComplaintChannel(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }

  /** The channel of this name, in capitals or not. */
  public static Optional<ComplaintChannel> named(String name) {
    return Stream.of(values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }
}
