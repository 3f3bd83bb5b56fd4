package id.pendopo.office.internal.complaint;

import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.Complaints;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReceivedComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the register with the rights of the thread's account; see {@link ComplaintRegister}. */
@Component
public final class ComplaintDesk implements ComplaintRegister {

  private final ComplaintStore complaints;
  private final ComplaintsService service;
  private final CategoryDesk categories;
  private final Applicants applicants;
  private final ComplaintList list;
  private final Access access;
  private final Audit audit;

  @Activate
  public ComplaintDesk(
      @Reference ComplaintStore complaints,
      @Reference ComplaintsService service,
      @Reference CategoryDesk categories,
      @Reference Applicants applicants,
      @Reference ComplaintList list,
      @Reference Access access,
      @Reference Audit audit) {
    this.complaints = complaints;
    this.service = service;
    this.categories = categories;
    this.applicants = applicants;
    this.list = list;
    this.access = access;
    this.audit = audit;
  }

  // ---- seeing

  @Override
  public Page list(Filter filter, int offset, int limit) {
    look();
    return list.page(filter, offset, limit);
  }

  @Override
  public Complaint get(long id) {
    return complaints.store().read(em -> complaints.view(em, visible(em, id)));
  }

  private ComplaintRow visible(EntityManager em, long id) {
    look();
    ComplaintRow row = ComplaintStore.row(em, id);
    if (!access.may(READ, row.unit())) {
      throw Problem.notFound();
    }
    return row;
  }

  @Override
  public List<Complaints.Alike> alike(long id) {
    Complaint of = get(id);
    return service.alike(
        of.category(),
        of.words(),
        of.place(),
        other -> other.id() != id && access.may(READ, other.unit()));
  }

  @Override
  public List<Figure> figures(int year) {
    look();
    LocalDate first = LocalDate.of(Math.clamp(year, 1970, 9999), 1, 1);
    Map<String, Figure> found = new TreeMap<>();
    for (ComplaintRow row :
        complaints
            .store()
            .read(
                em ->
                    em.createQuery(
                            "from OfficeComplaint c where c.receivedOn between :first and :last",
                            ComplaintRow.class)
                        .setParameter("first", first)
                        .setParameter("last", first.plusYears(1).minusDays(1))
                        .getResultList())) {
      if (access.may(READ, row.unit())) {
        int month = row.receivedOn().getMonthValue();
        found.merge(
            "%02d %s %s".formatted(month, row.kind(), row.unit().orElse("")),
            new Figure(month, row.kind(), row.unit(), 1, row.closedOn().isPresent() ? 1 : 0),
            ComplaintDesk::sum);
      }
    }
    List<Figure> figures = new ArrayList<>(found.values());
    figures.sort(
        Comparator.comparingInt(Figure::month)
            .thenComparing(Figure::kind)
            .thenComparing(figure -> figure.unit().orElse("")));
    return figures;
  }

  private static Figure sum(Figure one, Figure other) {
    return new Figure(
        one.month(),
        one.kind(),
        one.unit(),
        one.received() + other.received(),
        one.closed() + other.closed());
  }

  // ---- the counter

  @Override
  public ReceivedComplaint enter(NewComplaint complaint) {
    access.require(INTAKE, complaint.detail().unit());
    return service.receive(complaint);
  }

  // ---- the reporter

  @Override
  public Optional<Applicant> reporter(long id) {
    return complaints
        .store()
        .read(
            em -> {
              ComplaintRow row = visible(em, id);
              return row.disclosure() == ReporterDisclosure.NAMED
                  ? row.applicant().flatMap(applicants::find)
                  : Optional.<Applicant>empty();
            });
  }

  @Override
  public ApplicantData unmask(long id, String purpose) {
    return complaints
        .store()
        .write(
            em -> {
              ComplaintRow row = visible(em, id);
              access.require(UNMASK, row.unit());
              long applicant =
                  row.applicant()
                      .orElseThrow(
                          () ->
                              new Problem(
                                  409,
                                  "Pelapor ini anonim: tidak ada yang disimpan tentangnya.",
                                  "This reporter is anonymous: nothing is kept of them."));
              ApplicantData data = applicants.open(applicant, purpose);
              audit.read(
                  "complaints.reporter-read",
                  ComplaintsService.subject(id),
                  row.unit(),
                  purpose.strip());
              return data;
            });
  }

  // ---- categories

  @Override
  public List<ComplaintCategory> categories() {
    look();
    return categories.all();
  }

  @Override
  public ComplaintCategory saveCategory(ComplaintCategory category) {
    access.require(MANAGE, Optional.empty());
    return categories.save(category);
  }

  private void look() {
    if (!access.may(READ)) {
      access.require(READ, Optional.empty());
    }
  }
}
