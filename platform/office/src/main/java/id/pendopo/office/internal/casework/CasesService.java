package id.pendopo.office.internal.casework;

import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.casework.OpenedCase;
import id.pendopo.api.casework.TrackingSecret;
import id.pendopo.api.document.FileId;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens cases and moves them; see {@link Cases}. */
@Component
public final class CasesService implements Cases {

  private final Store store;
  private final CaseTypes types;
  private final CaseWords words;
  private final CaseChecks checks;
  private final CaseHands hands;
  private final CaseJournal journal;
  private final CaseDoors doors;
  private final CaseSteps steps;
  private final Deadlines deadlines;
  private final Access access;

  @Activate
  public CasesService(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CaseTypes types,
      @Reference CaseWords words,
      @Reference CaseChecks checks,
      @Reference CaseHands hands,
      @Reference CaseJournal journal,
      @Reference CaseDoors doors,
      @Reference CaseSteps steps,
      @Reference Deadlines deadlines,
      @Reference Access access) {
    this.store = store;
    this.types = types;
    this.words = words;
    this.checks = checks;
    this.hands = hands;
    this.journal = journal;
    this.doors = doors;
    this.steps = steps;
    this.deadlines = deadlines;
    this.access = access;
  }

  @Override
  public OpenedCase open(NewCase wanted) {
    CaseType type =
        types
            .find(wanted.type())
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "type",
                        "Jenis perkara ini tidak terdaftar.",
                        "This type of case is not registered."));
    String title = wanted.title().strip();
    LocalDate today = hands.today();
    checks.opening(wanted, title, today);
    Optional<CaseDesk> desk = wanted.desk().map(checks::desk);
    LocalDate received = wanted.receivedOn().orElse(today);
    CaseState first = type.states().getFirst();
    Optional<CaseClock> clock =
        first.due().map(rule -> deadlines.begin(rule, received, wanted.unit(), Optional.empty()));
    Optional<WorkDate> due = clock.map(begun -> deadlines.due(begun).value());
    CaseEvent.Who who =
        wanted.anonymous()
            ? CaseEvent.Who.APPLICANT
            : account()
                .map(known -> officer())
                .orElseGet(
                    () ->
                        wanted.applicant().isPresent()
                            ? CaseEvent.Who.APPLICANT
                            : CaseEvent.Who.SYSTEM);
    return store.write(
        em -> {
          words.keep(em, type);
          Instant at = wanted.anonymous() ? journal.dayAlone() : CaseJournal.now();
          CaseRow row = new CaseRow(wanted, title, received, at);
          em.persist(row);
          CaseDesk begins =
              desk.orElseGet(
                  () -> checks.desk(type.deskOf(row.viewAs(first.code(), first.kind()))));
          Case opened =
              journal.add(
                  em,
                  row,
                  new CaseEvent(
                      1,
                      CaseEntry.Kind.OPENED,
                      at,
                      received,
                      who,
                      type.version(),
                      "",
                      "",
                      first.code(),
                      first.kind(),
                      CaseEvent.Words.NONE,
                      Optional.of(begins),
                      Optional.empty(),
                      clock,
                      due.map(WorkDate::date),
                      due.map(WorkDate::provisional).orElse(false)));
          return new OpenedCase(opened, doors.make(em, opened.id(), wanted.secret()));
        });
  }

  @Override
  public Optional<Case> find(long id) {
    return store.read(em -> CaseRows.find(em, id).map(CaseRow::view));
  }

  @Override
  public List<Case> of(String subjectType, String subjectId) {
    return store.read(
        em -> CaseRows.of(em, subjectType, subjectId).stream().map(CaseRow::view).toList());
  }

  // ---- moves

  @Override
  public Case move(long id, CaseActor actor, CaseMove move) {
    return store.write(
        em -> {
          CaseRow row = CaseRows.locked(em, id);
          CaseType type = types.running(row.type());
          CaseSnapshot now = row.snapshot();
          Case before = row.view();
          CaseTransition way = CaseSteps.way(type, move.transition());
          if (!way.from().contains(now.state())) {
            throw CaseChecks.overtaken(Optional.of(way));
          }
          if (move.seen().isPresent() && move.seen().getAsLong() != row.version()) {
            throw CaseChecks.overtaken(Optional.empty());
          }
          CaseEvent.Who who = allowed(before, way, actor);
          LocalDate on = CaseChecks.day(move, now, hands.today());
          CaseEvent.Words said = checks.words(way, CaseSteps.visible(move, actor));
          CaseState reached = CaseTypes.state(type, way.to());
          words.keep(em, type);
          Case moved =
              journal.add(
                  em, row, steps.moved(type, way, reached, now, before, move, on, who, said));
          type.moved(moved, move);
          return CaseRows.find(em, id).map(CaseRow::view).orElse(moved);
        });
  }

  private CaseEvent.Who allowed(Case of, CaseTransition way, CaseActor actor) {
    return switch (actor) {
      case SYSTEM -> CaseEvent.Who.SYSTEM;
      case APPLICANT -> {
        if (!way.who().applicant()) {
          throw forbidden();
        }
        yield CaseEvent.Who.APPLICANT;
      }
      case OFFICER -> {
        CaseEvent.Who who = officer();
        if (!hands.mayMove(of, way)) {
          throw forbidden();
        }
        yield who;
      }
    };
  }

  private CaseEvent.Who officer() {
    Account account =
        account()
            .orElseThrow(
                () ->
                    new Problem(
                        401,
                        "Masuk dahulu untuk mengerjakan perkara.",
                        "Sign in to work on cases."));
    return new CaseEvent.Who(CaseActor.OFFICER, hands.employee(), Optional.of(account.id()));
  }

  private Optional<Account> account() {
    return access.account();
  }

  static Problem forbidden() {
    return new Problem(
        403,
        "Langkah ini bukan wewenang Anda: tugasnya ada pada petugas lain.",
        "This step is not yours: the task lies with somebody else.");
  }

  // ---- words and desks

  @Override
  public CaseEntry comment(
      long id, CaseActor actor, String text, boolean forApplicant, List<FileId> files) {
    CaseEvent.Words said =
        checks.comment(text, forApplicant || actor == CaseActor.APPLICANT, files);
    return store.write(
        em -> {
          CaseRow row = CaseRows.locked(em, id);
          CaseEvent.Who who = worker(row.view(), actor);
          CaseEvent event =
              CaseJournal.remark(
                  row.snapshot(), CaseEntry.Kind.COMMENTED, hands.today(), who, said);
          journal.add(em, row, event);
          return event.entry();
        });
  }

  @Override
  public Case assign(long id, CaseActor actor, CaseDesk to, String reason) {
    String why = CaseChecks.reason(reason);
    CaseDesk desk = checks.desk(to);
    return store.write(
        em -> {
          CaseRow row = CaseRows.locked(em, id);
          CaseEvent.Who who = worker(row.view(), actor);
          CaseSnapshot now = row.snapshot();
          if (now.kind().closed()) {
            throw CaseChecks.overtaken(Optional.empty());
          }
          if (now.desk().equals(Optional.of(desk))) {
            throw new Problem(409, "Tugas ini sudah ada di sana.", "The task lies there already.");
          }
          CaseEvent remark =
              CaseJournal.remark(
                  now, CaseEntry.Kind.ASSIGNED, hands.today(), who, CaseEvent.Words.because(why));
          return journal.add(em, row, remark.on(desk));
        });
  }

  /** Who may comment and hand over: who has the task, works on such cases, or looks after all. */
  private CaseEvent.Who worker(Case of, CaseActor actor) {
    return switch (actor) {
      case SYSTEM -> CaseEvent.Who.SYSTEM;
      case APPLICANT -> CaseEvent.Who.APPLICANT;
      case OFFICER -> {
        CaseEvent.Who who = officer();
        if (!hands.mayWork(of)) {
          throw forbidden();
        }
        yield who;
      }
    };
  }

  // ---- reading

  @Override
  public List<CaseEntry> history(long id) {
    return store.read(em -> CaseRows.history(em, id).stream().map(CaseEvent::entry).toList());
  }

  @Override
  public Optional<Explained<LocalDate>> due(long id) {
    return store.read(
        em ->
            CaseRows.find(em, id)
                .map(CaseRow::snapshot)
                .flatMap(CaseSnapshot::clock)
                .map(clock -> deadlines.due(clock).map(WorkDate::date)));
  }

  @Override
  public List<EmployeeId> holders(long id) {
    return find(id).map(of -> hands.holders(of, hands.today())).orElse(List.of());
  }

  @Override
  public String renewCode(long id, Optional<TrackingSecret> secret) {
    return store.write(
        (EntityManager em) -> {
          CaseRow row = CaseRows.locked(em, id);
          journal.add(
              em,
              row,
              CaseJournal.remark(
                  row.snapshot(),
                  CaseEntry.Kind.CODE_RENEWED,
                  hands.today(),
                  account().map(known -> officer()).orElse(CaseEvent.Who.SYSTEM),
                  CaseEvent.Words.NONE));
          return doors.renew(em, id, secret);
        });
  }
}
