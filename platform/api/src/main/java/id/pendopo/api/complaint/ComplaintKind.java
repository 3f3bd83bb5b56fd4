package id.pendopo.api.complaint;

import id.pendopo.api.text.LocalText;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody brings forward. */
public enum ComplaintKind {
  /** Pengaduan: a service was not as it should be (UU 25/2009 article 36). */
  COMPLAINT("Pengaduan", "Complaint"),
  /** Aspirasi or saran: what could be done, or done better. */
  SUGGESTION("Aspirasi atau saran", "Suggestion"),
  /** Laporan: something that was seen, such as a broken road. */
  REPORT("Laporan", "Report");

  private final LocalText displayName;

  ComplaintKind(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }

  /** The kind of this name, in capitals or not. */
  public static Optional<ComplaintKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
  }
}
