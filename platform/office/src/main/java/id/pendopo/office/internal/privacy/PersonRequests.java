package id.pendopo.office.internal.privacy;

import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.people.PersonFinder;
import id.pendopo.office.internal.privacy.PersonRequestRow.Kind;
import id.pendopo.office.internal.privacy.PersonRequestRow.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The copy of a person's data, and its erasure. */
@Component(service = PersonRequests.class)
public final class PersonRequests {

  private final Store store;
  private final Audit audit;
  private final PrivacyGuard guard;
  private final PersonFinder finder;
  private final List<PersonalDataSource> sources = new CopyOnWriteArrayList<>();

  @Activate
  public PersonRequests(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Audit audit,
      @Reference PrivacyGuard guard,
      @Reference PersonFinder finder) {
    this.store = store;
    this.audit = audit;
    this.guard = guard;
    this.finder = finder;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addSource(PersonalDataSource source) {
    sources.add(source);
  }

  void removeSource(PersonalDataSource source) {
    sources.remove(source);
  }

  /**
   * By whom a person is named in a request: one of the two.
   *
   * @param employee id of an employee
   * @param nik sixteen digits; never kept
   * @param applicant id in the register of applicants, for somebody whose NIK is not known there
   */
  public record Wanted(
      Optional<EmployeeId> employee, Optional<String> nik, Optional<Long> applicant) {}

  /** What one source holds. */
  public record Part(String code, LocalText title, List<PersonalDataSource.Item> items) {}

  /** Everything that is held of a person; that it was asked for is recorded first. */
  public List<Part> export(Wanted wanted, String reason) {
    guard.require();
    String why = PrivacyGuard.reason("reason", reason);
    PersonReference person = find(wanted);
    note(Kind.EXPORT, person, Outcome.DONE, why, 0, List.of());
    return store.read(
        em ->
            ordered().stream()
                .map(source -> new Part(source.code(), source.title(), source.of(person)))
                .filter(part -> !part.items().isEmpty())
                .toList());
  }

  /** Why an erasure would be refused; empty when it would not. Changes nothing. */
  public List<LocalText> against(Wanted wanted) {
    guard.require();
    return reasons(find(wanted));
  }

  /** Erases, or refuses with reasons; both are kept and recorded. */
  public PersonRequestRow erase(Wanted wanted, String reason) {
    guard.require();
    String why = PrivacyGuard.reason("reason", reason);
    PersonReference person = find(wanted);
    return store.write(
        em -> {
          List<LocalText> reasons = reasons(person);
          if (!reasons.isEmpty()) {
            return note(Kind.ERASURE, person, Outcome.REFUSED, why, 0, reasons);
          }
          int erased = 0;
          List<LocalText> kept = new ArrayList<>();
          for (PersonalDataSource source : ordered()) {
            PersonalDataSource.Erasure done = source.erase(person);
            erased += done.erased();
            kept.addAll(done.kept());
          }
          return note(Kind.ERASURE, person, Outcome.DONE, why, erased, kept);
        });
  }

  /** The newest requests. */
  public List<PersonRequestRow> latest() {
    guard.require();
    return store.read(
        em ->
            em.createQuery("from PersonRequest r order by r.id desc", PersonRequestRow.class)
                .setMaxResults(50)
                .getResultList());
  }

  private PersonReference find(Wanted wanted) {
    return finder
        .find(wanted.employee(), wanted.nik(), wanted.applicant())
        .orElseThrow(Problem::notFound);
  }

  private List<PersonalDataSource> ordered() {
    return sources.stream().sorted(Comparator.comparing(PersonalDataSource::code)).toList();
  }

  private List<LocalText> reasons(PersonReference person) {
    return store.read(
        em ->
            ordered().stream()
                .flatMap(source -> source.reasonsAgainstErasure(person).stream())
                .toList());
  }

  private PersonRequestRow note(
      Kind kind,
      PersonReference person,
      Outcome outcome,
      String why,
      int erased,
      List<LocalText> lines) {
    String whom =
        person
            .employee()
            .map(id -> "employee/" + id)
            .or(() -> person.applicant().map(id -> "applicant/" + id))
            .orElse("nik");
    String explanation =
        String.join("\n", lines.stream().map(line -> line.id() + " / " + line.en()).toList());
    return store.write(
        em -> {
          PersonRequestRow row =
              new PersonRequestRow(
                  kind, whom, outcome, why, erased, explanation, PrivacyGuard.now(), guard.who());
          em.persist(row);
          if (kind == Kind.EXPORT) {
            audit.read("privacy.person-exported", whom, Optional.empty(), why);
          } else {
            audit.record(
                outcome == Outcome.DONE ? "privacy.person-erased" : "privacy.erasure-refused",
                whom,
                Map.of(),
                Map.of("reason", why, "erased", Integer.toString(erased)));
          }
          return row;
        });
  }
}
