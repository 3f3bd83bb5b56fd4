package id.pendopo.information;

import id.pendopo.api.text.LocalText;
import java.util.Arrays;
import java.util.Optional;

/** How far a document is on its way to the public. */
public enum DocumentState {
  /** Being written; only the office sees it, and it may be deleted. */
  DRAFT(new LocalText("Konsep", "Draft")),
  /** Everybody can read, download and find it. */
  PUBLISHED(new LocalText("Diumumkan", "Published")),
  /** Was public; its address says so, its content is gone from the site. */
  WITHDRAWN(new LocalText("Ditarik", "Withdrawn"));

  private final LocalText displayName;

  DocumentState(LocalText displayName) {
    this.displayName = displayName;
  }

  /** The word for it. */
  public LocalText displayName() {
    return displayName;
  }

  /** The state of a name as in REST. */
  public static Optional<DocumentState> named(String name) {
    return Arrays.stream(values()).filter(value -> value.name().equals(name)).findFirst();
  }
}
