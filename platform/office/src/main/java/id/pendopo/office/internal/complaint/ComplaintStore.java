package id.pendopo.office.internal.complaint;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.document.FileId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Json;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.applicant.ApplicantStore;
import id.pendopo.office.internal.vault.Vault;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads complaints, seals and opens what reporters wrote; looks at nobody's permission. */
@Component(service = ComplaintStore.class)
public final class ComplaintStore {

  /** What the keys are for, as their files are called. */
  private static final String PURPOSE = "complaints";

  private static final int MOST = 200;

  private final Store store;
  private final Json json;
  private final Vault vault;
  private final Cases cases;

  @Activate
  public ComplaintStore(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Json json,
      @Reference Vault vault,
      @Reference Cases cases) {
    this.store = store;
    this.json = json;
    this.vault = vault;
    this.cases = cases;
  }

  /** What the reporter wrote. */
  record Words(String words, String placeWords) {

    static final Words GONE = new Words("–", "");

    @Override
    public String toString() {
      return "Words[…]";
    }
  }

  Store store() {
    return store;
  }

  String seal(Words words) {
    return vault.seal(PURPOSE, json.write(words));
  }

  Words open(ComplaintRow row) {
    return row.sealed()
        .map(secret -> json.read(vault.open(PURPOSE, secret), Words.class))
        .orElse(Words.GONE);
  }

  static ComplaintRow row(EntityManager em, long id) {
    return Optional.ofNullable(em.find(ComplaintRow.class, id)).orElseThrow(Problem::notFound);
  }

  static List<ComplaintRow> about(EntityManager em, ComplaintSubject subject) {
    return em.createQuery(
            "from OfficeComplaint c where c.subject = :subject order by c.id desc",
            ComplaintRow.class)
        .setParameter("subject", subject.toString())
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The newest of a category since a day. */
  static List<ComplaintRow> recent(EntityManager em, String category, LocalDate since) {
    return em.createQuery(
            "from OfficeComplaint c where c.category = :category and c.receivedOn >= :since"
                + " order by c.id desc",
            ComplaintRow.class)
        .setParameter("category", category)
        .setParameter("since", since)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Those of an applicant, also under an entry that was merged into theirs. */
  static List<ComplaintRow> of(EntityManager em, long applicant) {
    return em.createQuery(
            "from OfficeComplaint c where c.applicant in :ids order by c.id", ComplaintRow.class)
        .setParameter("ids", ApplicantStore.all(em, List.of(applicant)))
        .getResultList();
  }

  static List<FileId> photos(EntityManager em, long complaint) {
    return em.createQuery(
            "from OfficeComplaintPhoto p where p.complaint = :complaint order by p.id",
            ComplaintPhotoRow.class)
        .setParameter("complaint", complaint)
        .getResultStream()
        .map(ComplaintPhotoRow::file)
        .toList();
  }

  Case caseOf(ComplaintRow row) {
    return cases.find(row.caseId()).orElseThrow(Problem::notFound);
  }

  Complaint view(EntityManager em, ComplaintRow row) {
    Words words = open(row);
    Case of = caseOf(row);
    return new Complaint(
        row.id(),
        row.kind(),
        row.category(),
        row.unit(),
        words.words(),
        words.placeWords(),
        row.disclosure(),
        row.channel(),
        row.subject(),
        row.place(),
        row.happenedOn(),
        row.receivedOn(),
        photos(em, row.id()),
        row.followUp(),
        row.referral(),
        row.externalNumber(),
        ComplaintState.of(of.state()),
        of.kind().closed() ? Optional.empty() : of.due(),
        row.caseId());
  }
}
