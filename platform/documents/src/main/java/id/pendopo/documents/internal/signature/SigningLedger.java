package id.pendopo.documents.internal.signature;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.DocumentSigned;
import id.pendopo.api.signature.SigningRequest;
import id.pendopo.api.signature.SigningState;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.Verifications;
import id.pendopo.documents.internal.DocumentsUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rows of signatures that were asked for, and their expected states. */
@Component(service = SigningLedger.class)
public final class SigningLedger {

  /** A claim older than that belongs to a batch that died. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private final Store store;
  private final Files files;
  private final Verifications verifications;
  private final Events events;
  private final Audit audit;

  @Activate
  public SigningLedger(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Files files,
      @Reference Verifications verifications,
      @Reference Events events,
      @Reference Audit audit) {
    this.store = store;
    this.files = files;
    this.verifications = verifications;
    this.events = events;
    this.audit = audit;
  }

  Store store() {
    return store;
  }

  SigningTask request(SigningRequest request) {
    return store.write(
        em -> {
          Optional<SigningRow> known = byDocument(em, request.document(), request.signer());
          if (known.isEmpty()) {
            SigningRow row = new SigningRow(request, now());
            em.persist(row);
            return asked(em, row);
          }
          SigningRow row = known.get();
          if (row.state() == SigningState.WITHDRAWN) {
            row.restart(request);
            return asked(em, row);
          }
          if (row.request().equals(request)) {
            return row.view();
          }
          if (row.state() != SigningState.WAITING) {
            throw new Problem(
                409,
                "Dokumen ini sedang atau sudah ditandatangani dengan keterangan lain.",
                "This document is being signed or is signed with other details.");
          }
          row.take(request);
          em.flush();
          return row.view();
        });
  }

  private SigningTask asked(EntityManager em, SigningRow row) {
    em.flush();
    audit.record(
        "documents.signature-requested",
        subject(row),
        Map.of(),
        Map.of("document", row.request().document(), "way", row.request().way().name()));
    return row.view();
  }

  SigningTask withdraw(String document, EmployeeId signer) {
    return store.write(
        em -> {
          SigningRow row = byDocument(em, document, signer).orElseThrow(Problem::notFound);
          if (row.state() == SigningState.WAITING) {
            row.withdraw();
            em.flush();
            audit.record(
                "documents.signature-withdrawn",
                subject(row),
                Map.of(),
                Map.of("document", document));
          } else if (row.state() != SigningState.WITHDRAWN) {
            throw new Problem(
                409,
                "Dokumen ini sedang atau sudah ditandatangani.",
                "This document is being signed or is signed already.");
          }
          return row.view();
        });
  }

  /** Takes a waiting row for an attempt; empty when it does not wait any more. */
  Optional<SigningTask> claim(long id, EmployeeId signer, String token) {
    return store.write(
        em -> {
          SigningRow row = locked(em, id);
          if (row.state() != SigningState.WAITING || !row.request().signer().equals(signer)) {
            return Optional.empty();
          }
          row.claim(token, now());
          em.flush();
          return Optional.of(row.view());
        });
  }

  /** Says that the attempt goes on; whether the claim is still its own. */
  boolean renew(long id, String token) {
    return store.write(
        em -> {
          SigningRow row = locked(em, id);
          boolean own = row.claimedBy(token);
          if (own) {
            row.renew(now());
          }
          return own;
        });
  }

  /** Records the signed file, if the claim is still the attempt's own; the task as it is then. */
  SigningTask finish(long id, String token, IncomingFile signed) {
    return store.write(
        em -> {
          SigningRow row = locked(em, id);
          if (!row.claimedBy(token)) {
            return row.view();
          }
          StoredFile kept = files.keep(signed);
          row.signed(kept.id(), now());
          SigningRequest request = row.request();
          if (request.last() && request.verification().isPresent()) {
            verifications.issue(request.verification().get(), List.of(kept.sha256()));
          }
          em.flush();
          audit.record(
              "documents.signed",
              subject(row),
              Map.of(),
              Map.of(
                  "document", request.document(),
                  "way", request.way().name(),
                  "sha256", kept.sha256()));
          events.publish(
              new DocumentSigned(request.document(), id, kept.id().value(), kept.sha256()));
          return row.view();
        });
  }

  /** Lets a row wait again, if the claim is still the attempt's own. */
  SigningTask giveBack(long id, String token, LocalText problem) {
    return store.write(
        em -> {
          SigningRow row = locked(em, id);
          if (row.claimedBy(token)) {
            row.giveBack(problem);
            em.flush();
            audit.record(
                "documents.signing-failed",
                subject(row),
                Map.of(),
                Map.of("document", row.request().document(), "problem", problem.en()));
          }
          return row.view();
        });
  }

  /** Lets those wait again whose batch died; how many. */
  int recover() {
    Instant before = now().minus(LEASE);
    LocalText broken =
        new LocalText(
            "Penandatanganan terputus. Masukkan kata sandi sekali lagi.",
            "Signing broke off. Enter the passphrase once more.");
    List<Long> stale =
        store.read(
            em ->
                em.createQuery(
                        "select s.id from Signing s where s.state = :signing"
                            + " and s.claimedAt < :before order by s.id",
                        Long.class)
                    .setParameter("signing", SigningState.SIGNING)
                    .setParameter("before", before)
                    .setMaxResults(500)
                    .getResultList());
    for (long id : stale) {
      store.change(em -> locked(em, id).giveBackIfStale(before, broken));
    }
    return stale.size();
  }

  List<SigningTask> of(EmployeeId signer, List<SigningState> states, int limit, boolean newest) {
    return store.read(
        em ->
            em.createQuery(
                    "from Signing s where s.signer = :signer and s.state in :states order by s.id"
                        + (newest ? " desc" : ""),
                    SigningRow.class)
                .setParameter("signer", signer.value())
                .setParameter("states", states)
                .setMaxResults(limit)
                .getResultStream()
                .map(SigningRow::view)
                .toList());
  }

  Optional<SigningTask> find(long id, EmployeeId signer) {
    return store.read(
        em ->
            em.createQuery(
                    "from Signing s where s.id = :id and s.signer = :signer", SigningRow.class)
                .setParameter("id", id)
                .setParameter("signer", signer.value())
                .getResultStream()
                .map(SigningRow::view)
                .findFirst());
  }

  Optional<SigningTask> find(String document, EmployeeId signer) {
    return store.read(em -> byDocument(em, document, signer).map(SigningRow::view));
  }

  List<SigningTask> of(String document) {
    return store.read(
        em ->
            em.createQuery("from Signing s where s.document = :key order by s.id", SigningRow.class)
                .setParameter("key", document)
                .getResultStream()
                .map(SigningRow::view)
                .toList());
  }

  private static Optional<SigningRow> byDocument(
      EntityManager em, String document, EmployeeId signer) {
    return em.createQuery(
            "from Signing s where s.document = :key and s.signer = :signer", SigningRow.class)
        .setParameter("key", document)
        .setParameter("signer", signer.value())
        .getResultStream()
        .findFirst();
  }

  private static SigningRow locked(EntityManager em, long id) {
    return em.createQuery("from Signing s where s.id = :id", SigningRow.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static String subject(SigningRow row) {
    return "signature/" + row.id();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
