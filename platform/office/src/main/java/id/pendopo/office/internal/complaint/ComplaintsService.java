package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.casework.OpenedCase;
import id.pendopo.api.casework.TrackingSecret;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintPlace;
import id.pendopo.api.complaint.ComplaintReceived;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.complaint.Complaints;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReceivedComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes complaints in; see {@link Complaints}. */
@Component(service = {Complaints.class, ComplaintsService.class})
public final class ComplaintsService implements Complaints {

  private static final int ALIKE_ENOUGH = 30;
  private static final int MOST_ALIKE = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ComplaintStore complaints;
  private final ComplaintCheck check;
  private final Categories categories;
  private final Cases cases;
  private final Applicants applicants;
  private final Policies policies;
  private final Audit audit;
  private final Events events;
  private final CurrentAgency agency;

  @Activate
  public ComplaintsService(
      @Reference ComplaintStore complaints,
      @Reference ComplaintCheck check,
      @Reference Categories categories,
      @Reference Cases cases,
      @Reference Applicants applicants,
      @Reference Policies policies,
      @Reference Audit audit,
      @Reference Events events,
      @Reference CurrentAgency agency) {
    this.complaints = complaints;
    this.check = check;
    this.categories = categories;
    this.cases = cases;
    this.applicants = applicants;
    this.policies = policies;
    this.audit = audit;
    this.events = events;
    this.agency = agency;
  }

  // ---- taking in

  @Override
  public ReceivedComplaint receive(NewComplaint wanted) {
    ComplaintCheck.Checked checked = check.check(wanted, today());
    try {
      return complaints.store().write(em -> store(em, wanted, checked));
    } catch (RuntimeException failed) {
      if (UniqueKey.violated(failed, "office_complaint_entry")) {
        throw new Problem(
                409,
                "Laporan ini sudah kami terima. Kode lacaknya sudah ditampilkan satu kali.",
                "We have received this report already. Its tracking code was shown once.")
            .because(failed);
      }
      throw failed;
    }
  }

  private ReceivedComplaint store(
      EntityManager em, NewComplaint wanted, ComplaintCheck.Checked checked) {
    boolean hidden = wanted.disclosure() != ReporterDisclosure.NAMED;
    // who is confidential must not show up in the register of those who handle it, nor when
    Optional<Long> applicant =
        wanted
            .reporter()
            .map(
                data ->
                    hidden
                        ? applicants.enterConfidentially(data)
                        : applicants.enter(data, checked.unit()))
            .map(Applicant::id);
    ComplaintRow row =
        new ComplaintRow(
            wanted,
            checked.unit(),
            complaints.seal(
                new ComplaintStore.Words(
                    wanted.words().strip(), wanted.detail().placeWords().strip())),
            applicant,
            wanted.detail().receivedOn().orElse(today()));
    em.persist(row);
    em.flush();
    wanted.detail().photos().forEach(file -> em.persist(new ComplaintPhotoRow(row.id(), file)));
    String pin = wanted.pin().orElseGet(ComplaintsService::newPin);
    OpenedCase opened = cases.open(newCase(wanted, checked, row, pin, hidden));
    row.of(opened.opened().id());
    em.flush();
    Map<String, String> values = values(row);
    String subject = subject(row.id());
    if (hidden) {
      audit.recordAnonymous("complaints.received", subject, values);
    } else {
      audit.record("complaints.received", subject, row.unit(), Map.of(), values);
    }
    events.publish(
        new ComplaintReceived(
            row.id(),
            row.kind().name(),
            row.category(),
            row.subject().map(ComplaintSubject::toString).orElse("")));
    return new ReceivedComplaint(complaints.view(em, row), opened.trackingCode(), pin);
  }

  private static NewCase newCase(
      NewComplaint wanted,
      ComplaintCheck.Checked checked,
      ComplaintRow row,
      String pin,
      boolean hidden) {
    String title =
        "%s %d: %s"
            .formatted(wanted.kind().displayName().id(), row.id(), checked.category().name().id());
    NewCase made =
        NewCase.of(ComplaintCases.ID, ComplaintCases.SUBJECT, Long.toString(row.id()), cut(title))
            .inUnit(checked.unit())
            .forApplicant(
                subject(row.id()), Optional.of(new TrackingSecret(TrackingSecret.Kind.PIN, pin)))
            .receivedOn(row.receivedOn());
    return hidden ? made.anonymously() : made;
  }

  private static String cut(String title) {
    return title.length() <= 200 ? title : title.substring(0, 200);
  }

  private static String newPin() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  private static Map<String, String> values(ComplaintRow row) {
    return Map.of(
        "kind", row.kind().name(),
        "category", row.category(),
        "unit", row.unit().orElse(""),
        "disclosure", row.disclosure().name(),
        "channel", row.channel().name());
  }

  static String subject(long id) {
    return "complaint/" + id;
  }

  // ---- reading

  @Override
  public Optional<Complaint> find(long id) {
    return complaints
        .store()
        .read(
            em ->
                Optional.ofNullable(em.find(ComplaintRow.class, id))
                    .map(row -> complaints.view(em, row)));
  }

  @Override
  public List<Complaint> about(ComplaintSubject subject) {
    return complaints
        .store()
        .read(
            em ->
                ComplaintStore.about(em, subject).stream()
                    .map(row -> complaints.view(em, row))
                    .toList());
  }

  @Override
  public List<ComplaintCategory> offered() {
    return categories.offered();
  }

  @Override
  public List<Alike> alike(String category, String words, Optional<ComplaintPlace> place) {
    return alike(category, words, place, row -> true);
  }

  /** Of those alone that may be looked at. */
  List<Alike> alike(
      String category,
      String words,
      Optional<ComplaintPlace> place,
      Predicate<ComplaintRow> among) {
    PolicyVersion rules = policies.on(ComplaintRules.BOOK, today()).value();
    LocalDate since = today().minusDays(rules.whole(ComplaintRules.ALIKE_DAYS));
    int near = rules.whole(ComplaintRules.ALIKE_METRES);
    return complaints
        .store()
        .read(
            em ->
                ComplaintStore.recent(em, category, since).stream()
                    .filter(among)
                    .flatMap(row -> alike(row, words, place, near).stream())
                    .sorted(
                        Comparator.comparing(Alike::likeness, Comparator.reverseOrder())
                            .thenComparing(Alike::id, Comparator.reverseOrder()))
                    .limit(MOST_ALIKE)
                    .toList());
  }

  private Optional<Alike> alike(
      ComplaintRow row, String words, Optional<ComplaintPlace> place, int near) {
    Optional<Integer> metres =
        place.flatMap(here -> row.place().map(there -> (int) Math.round(here.metresTo(there))));
    if (metres.isPresent() && metres.get() > near) {
      return Optional.empty();
    }
    int likeness = Likeness.percent(words, complaints.open(row).words());
    if (metres.isEmpty() && likeness < ALIKE_ENOUGH) {
      return Optional.empty();
    }
    ComplaintState state = ComplaintState.of(complaints.caseOf(row).state());
    return state == ComplaintState.REFUSED || state == ComplaintState.WITHDRAWN
        ? Optional.empty()
        : Optional.of(new Alike(row.id(), row.receivedOn(), state, metres, likeness));
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }
}
