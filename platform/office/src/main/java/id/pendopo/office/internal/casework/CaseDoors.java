package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.TrackingSecret;
import id.pendopo.api.document.FileId;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The applicant's way to a case: by code to its state, by code and secret to what is in it. */
@Component(service = CaseDoors.class)
public final class CaseDoors {

  private final Store store;
  private final TrackingSecrets secrets;
  private final Audit audit;

  @Activate
  public CaseDoors(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference TrackingSecrets secrets,
      @Reference Audit audit) {
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
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
   * A case that was opened.
   *
   * @param of the case
   * @param codeVersion which of its codes opened it
   */
  public record Opened(Case of, int codeVersion) {}

  /**
   * Opens a case by code and secret. Each opening and each shutting is in the audit.
   *
   * @throws Problem 429 while the door is shut after five wrong secrets: for a quarter of an hour,
   *     an hour, four hours, then a day at a time
   */
  public Optional<Opened> open(String typed, String given) {
    String code = TrackingCode.parse(typed).orElse("");
    List<String> marks = secrets.marks(code);
    Optional<CaseDoorRow> seen = store.read(em -> CaseRows.door(em, marks));
    refuseWhileShut(seen);
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
          Instant now = Instant.now();
          if (door.shut(now) || !marks.contains(door.codeMark())) {
            // shut, or given another code, while this one was being looked at
            return Optional.<Opened>empty();
          }
          if (!fits) {
            door.failed(now)
                .ifPresent(
                    shut ->
                        note(
                            em,
                            door.caseId(),
                            "office.case-door-shut",
                            Map.of("for", shut.toString())));
            return Optional.<Opened>empty();
          }
          door.opened();
          note(em, door.caseId(), "office.case-door-opened", Map.of());
          return CaseRows.find(em, door.caseId())
              .map(row -> new Opened(row.view(), door.codeVersion()));
        });
  }

  /** A case that was opened with a code, while that is still its code. */
  public Optional<Case> still(long caseId, int codeVersion) {
    return store.read(
        em ->
            CaseRows.door(em, caseId)
                .filter(door -> door.codeVersion() == codeVersion)
                .flatMap(door -> CaseRows.find(em, caseId))
                .map(CaseRow::view));
  }

  /** Notes that the applicant took a copy of a file. */
  public void copied(long caseId, FileId file) {
    store.change(
        em ->
            note(
                em,
                caseId,
                "office.case-file-copied",
                Map.of("file", file.toString(), "by", "applicant")));
  }

  /** Notes what an applicant did; of one who must not be found without time and address. */
  private void note(EntityManager em, long caseId, String action, Map<String, String> values) {
    String subject = "case/" + caseId;
    if (CaseRows.find(em, caseId).map(CaseRow::anonymous).orElse(false)) {
      audit.recordAnonymous(action, subject, values);
    } else {
      audit.record(action, subject, Map.of(), values);
    }
  }

  private static void refuseWhileShut(Optional<CaseDoorRow> seen) {
    Instant now = Instant.now();
    Optional<Duration> left =
        seen.filter(door -> door.shut(now))
            .flatMap(CaseDoorRow::shutUntil)
            .map(until -> Duration.between(now, until));
    if (left.isPresent()) {
      long minutes = left.get().plusSeconds(59).toMinutes();
      boolean inHours = minutes > 90;
      long number = inHours ? (minutes + 59) / 60 : minutes;
      throw new Problem(
          429,
          "Terlalu banyak percobaan yang salah. Coba lagi %d %s lagi."
              .formatted(number, inHours ? "jam" : "menit"),
          "Too many wrong attempts. Try again in %d %s."
              .formatted(number, inHours ? "hours" : number == 1 ? "minute" : "minutes"));
    }
  }
}
