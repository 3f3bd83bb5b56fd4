package id.pendopo.documents.internal.verification;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.IssuedDocument;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.verification.VerificationState;
import id.pendopo.documents.internal.DocumentsUnit;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes and changes verification records, whoever asks; each change is audited with it. */
@Component(service = VerificationLedger.class)
public final class VerificationLedger {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 26;
  private static final int BITS = 128;
  private static final int MOST_FILES = 10;

  private final SecureRandom random = new SecureRandom();
  private final Store store;
  private final Units units;
  private final Access access;
  private final Audit audit;
  private final CurrentAgency current;
  private final PublicAddress addresses;

  @Activate
  public VerificationLedger(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Units units,
      @Reference Access access,
      @Reference Audit audit,
      @Reference CurrentAgency current,
      @Reference PublicAddress addresses) {
    this.store = store;
    this.units = units;
    this.access = access;
    this.audit = audit;
    this.current = current;
    this.addresses = addresses;
  }

  Store store() {
    return store;
  }

  LocalDate today() {
    return LocalDate.now(current.get().zone());
  }

  Verification prepare(IssuedDocument wanted) {
    IssuedDocument document = IssuedDocumentCheck.checked(wanted, units);
    VerificationId fresh = newId();
    addresses.of(fresh);
    return store.write(
        em -> {
          Optional<VerificationRow> known = byDocument(em, document.document());
          if (known.isEmpty()) {
            VerificationRow row = new VerificationRow(fresh, document, now());
            em.persist(row);
            return changed(em, row, "documents.verification-prepared", Map.of());
          }
          VerificationRow row = known.get();
          if (row.issued().equals(document)) {
            return row.view(today());
          }
          if (row.decided() != VerificationState.PREPARED) {
            throw new Problem(
                409,
                "Dokumen ini sudah diterbitkan dengan keterangan lain. Terbitkan dokumen baru yang"
                    + " menggantikannya.",
                "This document was issued with other details. Issue a new one that replaces it.");
          }
          row.take(document);
          em.flush();
          return row.view(today());
        });
  }

  Verification issue(VerificationId id, List<String> typed) {
    List<String> sha256 =
        typed.stream().map(IssuedDocumentCheck::checksum).distinct().sorted().toList();
    if (sha256.isEmpty() || sha256.size() > MOST_FILES) {
      throw Problem.invalid(
          "sha256",
          "Sebuah dokumen mempunyai 1 sampai " + MOST_FILES + " berkas.",
          "A document has 1 to " + MOST_FILES + " files.");
    }
    return store.write(
        em -> {
          VerificationRow row = existing(em, id);
          if (row.decided() == VerificationState.PREPARED) {
            row.issue(sha256, now());
            return changed(
                em,
                row,
                "documents.verification-issued",
                Map.of("sha256", String.join(" ", sha256)));
          }
          if (!row.sha256().equals(sha256)) {
            throw new Problem(
                409,
                "Dokumen ini sudah diterbitkan dengan berkas lain. Dokumen yang berubah adalah"
                    + " dokumen baru yang menggantikannya.",
                "This document was issued with another file. A changed document is a new one that"
                    + " replaces it.");
          }
          return row.view(today());
        });
  }

  Verification revoke(VerificationId id, String typed, OptionalLong version) {
    String reason = IssuedDocumentCheck.reason(typed);
    return store.write(
        em -> {
          VerificationRow row = issued(em, id, version);
          row.revoke(reason);
          return changed(em, row, "documents.verification-revoked", Map.of("reason", reason));
        });
  }

  Verification replace(VerificationId id, VerificationId by, String typed, OptionalLong version) {
    String reason = IssuedDocumentCheck.reason(typed);
    return store.write(
        em -> {
          VerificationRow row = issued(em, id, version);
          if (row.decided() == VerificationState.REPLACED) {
            throw new Problem(
                409,
                "Dokumen ini sudah diganti dengan yang lain.",
                "This document was replaced by another one already.");
          }
          requireSuccessor(em, id, by);
          row.replace(by, reason);
          return changed(
              em,
              row,
              "documents.verification-replaced",
              Map.of("reason", reason, "by", by.value()));
        });
  }

  /** The newer one is issued and does not lead back to the older one. */
  private static void requireSuccessor(EntityManager em, VerificationId id, VerificationId by) {
    Set<VerificationId> seen = new HashSet<>(Set.of(id));
    Optional<VerificationId> next = Optional.of(by);
    boolean first = true;
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        throw Problem.invalid(
            "by",
            "Dokumen tidak dapat diganti oleh dirinya sendiri atau oleh yang digantikannya.",
            "A document cannot be replaced by itself or by one that it replaces.");
      }
      Optional<VerificationRow> row = find(em, next.get());
      if (first
          && row.map(VerificationRow::decided)
              .filter(state -> state != VerificationState.PREPARED)
              .filter(state -> state != VerificationState.REVOKED)
              .isEmpty()) {
        throw Problem.invalid(
            "by",
            "Dokumen pengganti dengan kode ini tidak ada atau belum diterbitkan.",
            "There is no issued document with this code.");
      }
      first = false;
      next = row.flatMap(VerificationRow::replacedBy);
    }
  }

  private static VerificationRow issued(EntityManager em, VerificationId id, OptionalLong version) {
    VerificationRow row = existing(em, id);
    if (version.isPresent() && version.getAsLong() != row.version()) {
      throw new Problem(
          412,
          "Data ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.",
          "Somebody else has changed this. Load it again, then repeat your change.");
    }
    if (row.decided() == VerificationState.PREPARED) {
      throw new Problem(
          409, "Dokumen ini belum diterbitkan.", "This document has not been issued yet.");
    }
    if (row.decided() == VerificationState.REVOKED) {
      throw new Problem(409, "Dokumen ini sudah dicabut.", "This document was revoked already.");
    }
    return row;
  }

  private Verification changed(
      EntityManager em, VerificationRow row, String action, Map<String, String> details) {
    em.flush();
    Verification view = row.view(today());
    em.persist(
        new VerificationChangeRow(
            row, now(), access.account().map(Account::displayName).orElse("")));
    Map<String, String> after = new TreeMap<>(details);
    after.put("state", row.decided().name());
    after.put("number", view.document().number());
    audit.record(action, "verification/" + view.id(), Map.of(), after);
    return view;
  }

  static VerificationRow existing(EntityManager em, VerificationId id) {
    return find(em, id).orElseThrow(Problem::notFound);
  }

  static Optional<VerificationRow> find(EntityManager em, VerificationId id) {
    return em.createQuery("from Verification v where v.code = :code", VerificationRow.class)
        .setParameter("code", id.value())
        .getResultStream()
        .findFirst();
  }

  static Optional<VerificationRow> byDocument(EntityManager em, String document) {
    return em.createQuery("from Verification v where v.document = :key", VerificationRow.class)
        .setParameter("key", document)
        .getResultStream()
        .findFirst();
  }

  private VerificationId newId() {
    BigInteger bits = new BigInteger(BITS, random);
    char[] text = new char[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = DIGITS.charAt(bits.intValue() & 31);
      bits = bits.shiftRight(5);
    }
    return new VerificationId(new String(text));
  }

  /** Now, as exactly as both databases keep it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
