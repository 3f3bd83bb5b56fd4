package id.pendopo.api.signature;

import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.text.LocalText;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Pictures of a signature or of a stamp, for letters of a village head and the like. Such a picture
 * is <em>no</em> electronic signature (PP 71/2019 article 60) and is called what it is: name it
 * {@link id.pendopo.api.verification.SignatureKind#IMAGE} in the verification record. Stored
 * encrypted; any thread.
 */
@ProviderType
public interface SignatureImages {

  /** What is in the picture. */
  enum Kind {
    /** Somebody's handwriting. */
    SIGNATURE(new LocalText("Gambar tanda tangan", "Picture of a signature")),
    /** The stamp of their office. */
    STAMP(new LocalText("Gambar stempel", "Picture of a stamp"));

    private final LocalText displayName;

    Kind(LocalText displayName) {
      this.displayName = displayName;
    }

    public LocalText displayName() {
      return displayName;
    }
  }

  /**
   * Takes a picture for a document, in the caller's transaction; each use is audited. The caller
   * has made sure that this officer agreed to this document.
   *
   * @param document key of the document, {@code <module>/<key>}
   * @return a PNG; empty when there is none or the agency does not allow pictures
   * @throws IllegalStateException when no write transaction is open
   */
  Optional<byte[]> use(EmployeeId officer, Kind kind, String document);
}
