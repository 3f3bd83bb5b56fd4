package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.complaint.Complaint.Referral;
import id.pendopo.api.complaint.ComplaintClosed;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.event.Events;
import id.pendopo.api.people.Positions;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The case of a complaint: whose task it is, and what a step does to the complaint. */
@Component(service = CaseType.class)
public final class ComplaintCases implements CaseType {

  static final String ID = "office.complaint";

  /** What its case is about. */
  public static final String SUBJECT = "office.complaint";

  /** Where a complaint is shown in the console. */
  public static final String PATH = "pengaduan/rincian";

  private final Store store;
  private final Categories categories;
  private final Positions positions;
  private final Events events;
  private final CurrentAgency agency;

  @Activate
  public ComplaintCases(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Categories categories,
      @Reference Positions positions,
      @Reference Events events,
      @Reference CurrentAgency agency) {
    this.store = store;
    this.categories = categories;
    this.positions = positions;
    this.events = events;
    this.agency = agency;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public LocalText name() {
    return new LocalText("Pengaduan, aspirasi, dan laporan", "Complaints and reports");
  }

  @Override
  public String readPermission() {
    return ComplaintRegister.READ;
  }

  @Override
  public String workPermission() {
    return ComplaintRegister.WORK;
  }

  @Override
  public List<CaseState> states() {
    return ComplaintSteps.STATES;
  }

  @Override
  public List<CaseTransition> transitions() {
    return ComplaintSteps.WAYS;
  }

  @Override
  public Optional<String> consolePath(Case shown) {
    return Optional.of(PATH + "/" + shown.subjectId());
  }

  /** What is handed over goes to the desk of its category, everything else stays where it lies. */
  @Override
  public CaseDesk deskOf(Case reached) {
    CaseDesk pool = new CaseDesk.Pool(reached.unit());
    if (!reached.state().equals(ComplaintState.HANDED_OVER.code())) {
      return reached.desk().orElse(pool);
    }
    return store
        .read(em -> Optional.ofNullable(em.find(ComplaintRow.class, id(reached))))
        .flatMap(row -> categories.find(row.category()))
        .map(
            category ->
                category
                    .position()
                    .filter(code -> positions.find(code).isPresent())
                    .<CaseDesk>map(CaseDesk.Post::new)
                    .orElse(new CaseDesk.Pool(category.unit().or(reached::unit))))
        .orElse(pool);
  }

  private static long id(Case of) {
    return Long.parseLong(of.subjectId());
  }

  @Override
  public void moved(Case moved, CaseMove move) {
    if (ComplaintSteps.ANSWERS.contains(move.transition()) && !move.forApplicant()) {
      throw Problem.invalid(
          "comment",
          "Jawaban ini untuk pelapor: tandai bahwa pelapor dapat membacanya.",
          "This answer is for the reporter: mark that they may read it.");
    }
    store.change(
        em -> {
          ComplaintRow row =
              Optional.ofNullable(em.find(ComplaintRow.class, id(moved)))
                  .orElseThrow(Problem::notFound);
          LocalDate on = move.on().orElse(LocalDate.now(agency.get().zone()));
          Optional.ofNullable(ComplaintSteps.CLASSES.get(move.transition()))
              .ifPresent(row::verified);
          if (move.transition().equals(ComplaintSteps.REFER)) {
            row.referred(
                new Referral(
                    move.fields().getOrDefault(ComplaintSteps.TO, ""),
                    move.fields().getOrDefault(ComplaintSteps.NUMBER, ""),
                    on));
          }
          if (moved.kind().closed()) {
            row.closed(on);
            events.publish(
                new ComplaintClosed(
                    row.id(),
                    ComplaintState.of(moved.state()).name(),
                    row.category(),
                    row.subject().map(ComplaintSubject::toString).orElse("")));
          }
        });
  }
}
