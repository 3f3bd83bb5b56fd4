package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.document.FileId;
import id.pendopo.api.identity.Access;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What officers do with cases in the console and over REST, behind their permissions. */
@Component(service = CaseOffice.class)
public final class CaseOffice {

  /** The most cases that are decided at once. */
  public static final int MOST_AT_ONCE = 200;

  private final Cases cases;
  private final CaseTypes types;
  private final CaseHands hands;
  private final Access access;
  private final Store store;
  private final Transactions transactions;

  @Activate
  public CaseOffice(
      @Reference Cases cases,
      @Reference CaseTypes types,
      @Reference CaseHands hands,
      @Reference Access access,
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Transactions transactions) {
    this.cases = cases;
    this.types = types;
    this.hands = hands;
    this.access = access;
    this.store = store;
    this.transactions = transactions;
  }

  // ---- seeing

  /**
   * A case whose head the account may see.
   *
   * @throws Problem 404 when there is none that it may
   */
  public Case see(long id) {
    return cases.find(id).filter(this::sees).orElseThrow(Problem::notFound);
  }

  private boolean sees(Case of) {
    return access.may(PlatformPermissions.CASES_READ, of.unit())
        || access.may(PlatformPermissions.CASES_MANAGE, of.unit())
        || reads(of);
  }

  /** Whether the account may see what is in a case: words, files, history. */
  public boolean reads(Case of) {
    return hands.reads(of) || hands.works(of) || hands.has(of, hands.today());
  }

  /**
   * The history of a case, for whom it concerns.
   *
   * @throws Problem 404 when the case may not be seen, 403 when what is in it may not
   */
  public List<CaseEntry> history(long id) {
    if (!reads(see(id))) {
      throw CasesService.forbidden();
    }
    return cases.history(id);
  }

  /**
   * A file that was attached to a case.
   *
   * @throws Problem 404 when it was not, 403 as {@link #history}
   */
  public FileId file(long id, long file) {
    return history(id).stream()
        .flatMap(entry -> entry.files().stream())
        .filter(given -> given.value() == file)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** The ways that the account may go from where a case is. */
  public List<CaseTransition> ways(Case of) {
    return types
        .find(of.type())
        .map(
            type ->
                type.transitions().stream()
                    .filter(way -> way.from().contains(of.state()) && hands.mayMove(of, way))
                    .toList())
        .orElse(List.of());
  }

  /** Whether the account may comment on a case and hand its task over. */
  public boolean mayWork(Case of) {
    return hands.mayWork(of);
  }

  /** Whether the account may take a case onto its own desk. */
  public boolean mayTake(Case of) {
    Optional<EmployeeId> own = hands.employee();
    return !of.kind().closed()
        && own.isPresent()
        && !of.desk().equals(own.map(CaseDesk.Person::new))
        && (hands.has(of, hands.today()) || hands.works(of));
  }

  /** Whether the account may renew codes and check histories in a unit. */
  public boolean manages(Case of) {
    return access.may(PlatformPermissions.CASES_MANAGE, of.unit());
  }

  public Optional<CaseType> type(Case of) {
    return types.find(of.type());
  }

  // ---- doing

  /**
   * Takes a task onto the account's own desk.
   *
   * @throws Problem 409 when no employee works with the account
   */
  public Case take(long id) {
    see(id);
    EmployeeId own =
        hands
            .employee()
            .orElseThrow(
                () ->
                    new Problem(
                        409,
                        "Akun Anda belum ditautkan dengan data pegawai. Mintalah pengelola"
                            + " kepegawaian menautkannya.",
                        "Your account is not linked to an employee yet. Ask the personnel officer"
                            + " to link it."));
    return cases.assign(id, CaseActor.OFFICER, new CaseDesk.Person(own), "Diambil sendiri (taken)");
  }

  /**
   * Gives a case another code.
   *
   * @throws Problem 404, 403
   */
  public String renewCode(long id) {
    Case of = see(id);
    access.require(PlatformPermissions.CASES_MANAGE, of.unit());
    return cases.renewCode(id, Optional.empty());
  }

  /**
   * One of many.
   *
   * @param id of the case
   * @param seen version that was seen
   */
  public record Chosen(long id, OptionalLong seen) {}

  /**
   * What became of one of many.
   *
   * @param done whether it was moved
   * @param status 200, or why not; 0 when it was not tried
   */
  public record Outcome(
      long id, boolean done, int status, Optional<LocalText> problem, List<FieldProblem> fields) {

    static Outcome done(long id) {
      return new Outcome(id, true, 200, Optional.empty(), List.of());
    }

    static Outcome refused(long id, Problem why) {
      return new Outcome(id, false, why.status(), Optional.of(why.title()), why.fields());
    }

    static Outcome untried(long id) {
      return new Outcome(
          id,
          false,
          0,
          Optional.of(
              new LocalText(
                  "Tidak dijalankan karena yang lain gagal.", "Not done, because another failed.")),
          List.of());
    }
  }

  /**
   * Moves many cases the same way.
   *
   * @param together all of them or none; else each by itself, and what fails fails alone
   * @throws Problem 422 for none or more than {@value #MOST_AT_ONCE}; inside a transaction 400 for
   *     each by itself, and for all together what the first one was refused for
   */
  public List<Outcome> moveAll(List<Chosen> chosen, CaseMove move, boolean together) {
    if (chosen.isEmpty() || chosen.size() > MOST_AT_ONCE) {
      throw Problem.invalid(
          "cases",
          "Pilih 1 sampai " + MOST_AT_ONCE + " perkara.",
          "Choose 1 to " + MOST_AT_ONCE + " cases.");
    }
    if (!together) {
      if (transactions.writing()) {
        // a repeated call is answered in one transaction, and these need one each
        throw new Problem(
            400,
            "Kirim tanpa Idempotency-Key, atau dengan \"together\": true.",
            "Send it without Idempotency-Key, or with \"together\": true.");
      }
      return chosen.stream().map(one -> attempt(one, move)).toList();
    }
    List<Outcome> outcomes = new ArrayList<>();
    int[] at = {0};
    try {
      transactions.write(
          () -> {
            for (Chosen one :
                chosen.stream().sorted((a, b) -> Long.compare(a.id(), b.id())).toList()) {
              at[0] = chosen.indexOf(one);
              move(one, move);
            }
            return true;
          });
      chosen.forEach(one -> outcomes.add(Outcome.done(one.id())));
    } catch (Problem why) {
      if (transactions.writing()) {
        throw why;
      }
      for (int i = 0; i < chosen.size(); i++) {
        outcomes.add(
            i == at[0]
                ? Outcome.refused(chosen.get(i).id(), why)
                : Outcome.untried(chosen.get(i).id()));
      }
    }
    return outcomes;
  }

  private Outcome attempt(Chosen one, CaseMove move) {
    try {
      move(one, move);
      return Outcome.done(one.id());
    } catch (Problem why) {
      return Outcome.refused(one.id(), why);
    }
  }

  private void move(Chosen one, CaseMove move) {
    see(one.id());
    cases.move(
        one.id(),
        CaseActor.OFFICER,
        one.seen().isPresent() ? move.seen(one.seen().getAsLong()) : move);
  }

  // ---- checking

  /**
   * What a replay found.
   *
   * @param events how many there are
   * @param differences what differs, in English for who looks after the system; empty when the case
   *     is what its history says
   */
  public record Replay(long id, int events, List<String> differences) {
    public boolean same() {
      return differences.isEmpty();
    }
  }

  /**
   * Rebuilds a case from its history and compares.
   *
   * @throws Problem 404, 403
   */
  public Replay replay(long id) {
    Case of = see(id);
    access.require(PlatformPermissions.CASES_MANAGE, of.unit());
    return store.read(
        em -> {
          CaseRow row = CaseRows.find(em, id).orElseThrow(Problem::notFound);
          List<CaseEvent> history = CaseRows.history(em, id);
          try {
            return new Replay(
                id, history.size(), CaseSnapshot.replay(history).differences(row.snapshot()));
          } catch (CaseSnapshot.Broken broken) {
            return new Replay(id, history.size(), List.of(String.valueOf(broken.getMessage())));
          }
        });
  }
}
