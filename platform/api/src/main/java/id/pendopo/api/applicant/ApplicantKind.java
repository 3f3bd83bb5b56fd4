package id.pendopo.api.applicant;

import id.pendopo.api.text.LocalText;
import java.util.Optional;
import java.util.stream.Stream;

/** Who applies. */
public enum ApplicantKind {
  PERSON("Perorangan", "Person"),
  GROUP("Kelompok orang", "Group of persons"),
  LEGAL_ENTITY("Badan hukum", "Legal entity");

  private final LocalText displayName;

  ApplicantKind(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }

  /** The kind of this name, in capitals or not. */
  public static Optional<ApplicantKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
  }
}
