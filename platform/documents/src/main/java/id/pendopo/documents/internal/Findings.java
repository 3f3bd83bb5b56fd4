package id.pendopo.documents.internal;

import id.pendopo.api.document.FileId;
import id.pendopo.documents.DamagedFile;
import id.pendopo.documents.internal.store.ContentStore.Damage;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What checks found in the current agency's files. */
final class Findings {

  private static final int MOST = 500;

  private final EntityManager em;

  Findings(EntityManager em) {
    this.em = em;
  }

  /** Notes how a content is; one that no file has any more is forgotten. */
  void note(String sha256, Optional<Damage> damage) {
    Optional<FileDamageRecord> known = known(sha256);
    if (damage.isEmpty() || !isUsed(sha256)) {
      known.ifPresent(em::remove);
    } else if (known.isPresent()) {
      known.get().isNow(damage.get());
    } else {
      em.persist(new FileDamageRecord(sha256, damage.get()));
    }
  }

  /** A content is whole again. */
  void healed(String sha256) {
    known(sha256).ifPresent(em::remove);
  }

  /** Forgets what was found of contents that no file has any more. */
  void forgetUnused() {
    em.createQuery("select d from FileDamage d", FileDamageRecord.class).getResultList().stream()
        .filter(finding -> !isUsed(finding.sha256()))
        .forEach(em::remove);
  }

  long count() {
    return em.createQuery("select count(d) from FileDamage d", Long.class).getSingleResult();
  }

  /** The files that have damaged content, the newest finding first. */
  List<DamagedFile> files() {
    return em.createQuery(
            """
            select f, d from StoredFile f, FileDamage d where d.sha256 = f.sha256
            order by d.foundAt desc, f.id""",
            Object[].class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> damaged((StoredFileRecord) row[0], (FileDamageRecord) row[1]))
        .toList();
  }

  private static DamagedFile damaged(StoredFileRecord file, FileDamageRecord finding) {
    return new DamagedFile(
        new FileId(file.id()),
        file.name(),
        file.view().storedAt(),
        finding.damage().name(),
        finding.sha256(),
        finding.foundAt());
  }

  private Optional<FileDamageRecord> known(String sha256) {
    return em.createQuery(
            "select d from FileDamage d where d.sha256 = :sha256", FileDamageRecord.class)
        .setParameter("sha256", sha256)
        .getResultStream()
        .findFirst();
  }

  private boolean isUsed(String sha256) {
    return em.createQuery("select count(f) from StoredFile f where f.sha256 = :sha256", Long.class)
            .setParameter("sha256", sha256)
            .getSingleResult()
        > 0;
  }
}
