package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry.Kind;
import id.pendopo.api.casework.StateKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a case that changes. It only ever comes from its history: the service adds an event
 * and stores what {@link #after} gives, and a replay of all events has to give the same again.
 */
record CaseSnapshot(
    int number,
    int typeVersion,
    String state,
    StateKind kind,
    Optional<CaseDesk> desk,
    int task,
    Optional<String> escalatedTo,
    Optional<CaseClock> clock,
    Optional<LocalDate> due,
    boolean provisional,
    LocalDate lastOn,
    Optional<Instant> closedAt) {

  /** A history that does not hold together. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  /** Before the first event. */
  static final CaseSnapshot NOTHING =
      new CaseSnapshot(
          0,
          0,
          "",
          StateKind.OPEN,
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          LocalDate.MIN,
          Optional.empty());

  /**
   * The case after one more event.
   *
   * @throws Broken when the event cannot follow
   */
  CaseSnapshot after(CaseEvent event) {
    if (event.number() != number + 1) {
      throw new Broken("Event " + event.number() + " follows event " + number);
    }
    if (!event.from().equals(state)) {
      throw new Broken(
          "Event " + event.number() + " leaves " + event.from() + " while it is in " + state);
    }
    boolean moves = event.kind() == Kind.OPENED || event.kind() == Kind.MOVED;
    if (!moves && !event.to().equals(state)) {
      throw new Broken("Event " + event.number() + " moves without being a move");
    }
    if (closedAt.isPresent() && (moves || event.kind() == Kind.ASSIGNED)) {
      throw new Broken("Event " + event.number() + " follows the end");
    }
    boolean closes = event.stateKind().closed();
    Optional<CaseDesk> next = closes ? Optional.empty() : event.desk();
    boolean fresh =
        next.isPresent()
            && (!next.equals(desk)
                || event.kind() == Kind.MOVED && event.who().actor() != CaseActor.OFFICER);
    return new CaseSnapshot(
        event.number(),
        event.typeVersion(),
        event.to(),
        event.stateKind(),
        next,
        fresh ? task + 1 : task,
        escalated(event, moves, closes),
        clockAfter(event, moves),
        event.due(),
        event.provisional(),
        event.on(),
        closes && closedAt.isEmpty()
            ? Optional.of(event.at().truncatedTo(ChronoUnit.MILLIS))
            : closedAt);
  }

  private Optional<String> escalated(CaseEvent event, boolean moves, boolean closes) {
    if (closes || moves || event.kind() == Kind.ASSIGNED) {
      return Optional.empty();
    }
    return event.escalatedTo().or(() -> escalatedTo);
  }

  /** The clock that runs on, stands or begins; what its date is stands in the event. */
  Optional<CaseClock> clockAfter(CaseEvent event, boolean moves) {
    Optional<CaseClock> running = event.clock().or(() -> clock);
    if (!moves) {
      return running;
    }
    return running.map(
        known ->
            event.stateKind() == StateKind.WAITING
                ? known.stand(event.on())
                : known.go(event.on()));
  }

  /**
   * What differs from another, in words for who looks after the system; empty when nothing does.
   */
  List<String> differences(CaseSnapshot stored) {
    List<String> found = new ArrayList<>();
    compare(found, "number", number, stored.number);
    compare(found, "typeVersion", typeVersion, stored.typeVersion);
    compare(found, "state", state, stored.state);
    compare(found, "kind", kind, stored.kind);
    compare(found, "desk", Desks.write(desk), Desks.write(stored.desk));
    compare(found, "task", task, stored.task);
    compare(found, "escalatedTo", escalatedTo.orElse(""), stored.escalatedTo.orElse(""));
    compare(
        found,
        "clock",
        clock.map(CaseClock::write).orElse(""),
        stored.clock.map(CaseClock::write).orElse(""));
    compare(found, "due", due.map(Object::toString).orElse(""), stored.dueText());
    compare(found, "provisional", provisional, stored.provisional);
    compare(found, "lastOn", lastOn, stored.lastOn);
    compare(
        found,
        "closedAt",
        closedAt.map(Object::toString).orElse(""),
        stored.closedAt.map(Object::toString).orElse(""));
    return found;
  }

  private String dueText() {
    return due.map(Object::toString).orElse("");
  }

  private static void compare(List<String> found, String name, Object replayed, Object stored) {
    if (!Objects.equals(replayed, stored)) {
      found.add(name + ": history " + replayed + ", stored " + stored);
    }
  }

  /**
   * Rebuilds a case from its history.
   *
   * @throws Broken when the history does not hold together
   */
  static CaseSnapshot replay(List<CaseEvent> history) {
    CaseSnapshot snapshot = NOTHING;
    for (CaseEvent event : history) {
      snapshot = snapshot.after(event);
    }
    return snapshot;
  }
}
