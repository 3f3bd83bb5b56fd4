package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.TrackingSecret;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The applicant's way to a case: by code to its state, by code and secret to what is in it. */
@Component(service = CaseDoors.class)
public final class CaseDoors {

  private final Store store;
  private final TrackingSecrets secrets;

  @Activate
  public CaseDoors(
      @Reference(target = OfficeUnit.STORE) Store store, @Reference TrackingSecrets secrets) {
    this.store = store;
    this.secrets = secrets;
  }

  /**
   * A case that was found by its code.
   *
   * @param of the case
   * @param asks what has to be known beside the code; empty when nothing opens it
   */
  public record Found(Case of, Optional<TrackingSecret.Kind> asks) {}

  /** A new code for a new case; told this once. */
  String make(EntityManager em, long caseId, Optional<TrackingSecret> secret) {
    String code = secrets.newCode();
    CaseDoorRow door = new CaseDoorRow(caseId, secrets.marks(code).getFirst());
    secret.ifPresent(kept -> door.secret(kept.kind(), secrets.hash(kept)));
    em.persist(door);
    return TrackingCode.written(code);
  }

  String renew(EntityManager em, long caseId, Optional<TrackingSecret> secret) {
    CaseDoorRow door = CaseRows.lockedDoor(em, caseId).orElseThrow(Problem::notFound);
    String code = secrets.newCode();
    door.code(secrets.marks(code).getFirst());
    secret.ifPresent(kept -> door.secret(kept.kind(), secrets.hash(kept)));
    return TrackingCode.written(code);
  }

  /** The case of a code; what cannot be a code costs as much as one that nobody has. */
  public Optional<Found> find(String typed) {
    String code = TrackingCode.parse(typed).orElse("");
    return store.read(
        em ->
            CaseRows.door(em, secrets.marks(code))
                .flatMap(
                    door ->
                        CaseRows.find(em, door.caseId())
                            .map(row -> new Found(row.view(), door.secretKind()))));
  }

  /** Whether the applicant of a case must not be found by what they do. */
  public boolean anonymous(long caseId) {
    return store.read(em -> CaseRows.find(em, caseId).map(CaseRow::anonymous).orElse(false));
  }

  /**
   * Opens a case by code and secret.
   *
   * @throws Problem 429 while the door is shut after five wrong secrets
   */
  public Optional<Case> open(String typed, String given) {
    String code = TrackingCode.parse(typed).orElse("");
    Optional<CaseDoorRow> seen = store.read(em -> CaseRows.door(em, secrets.marks(code)));
    if (seen.filter(door -> door.shut(Instant.now())).isPresent()) {
      throw new Problem(
          429,
          "Terlalu banyak percobaan yang salah. Coba lagi 15 menit lagi.",
          "Too many wrong attempts. Try again in 15 minutes.");
    }
    boolean fits =
        secrets.fits(
            seen.flatMap(CaseDoorRow::secretKind).orElse(TrackingSecret.Kind.PIN),
            given,
            seen.flatMap(CaseDoorRow::secretHash));
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    return store.write(
        em -> {
          CaseDoorRow door =
              CaseRows.lockedDoor(em, seen.get().caseId()).orElseThrow(Problem::notFound);
          if (!fits || door.shut(Instant.now())) {
            door.failed(Instant.now());
            return Optional.<Case>empty();
          }
          door.opened();
          return CaseRows.find(em, door.caseId()).map(CaseRow::view);
        });
  }
}
