package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseEntry.Kind;
import id.pendopo.api.casework.CaseMoved;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.casework.TaskAssigned;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Audit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds events to histories: the one place where a case changes. */
@Component(service = CaseJournal.class)
public final class CaseJournal {

  private final Events events;
  private final Audit audit;
  private final CurrentAgency agency;

  @Activate
  public CaseJournal(
      @Reference Events events, @Reference Audit audit, @Reference CurrentAgency agency) {
    this.events = events;
    this.audit = audit;
    this.agency = agency;
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** An event that leaves a case as it is but for what is said of it. */
  static CaseEvent remark(
      CaseSnapshot now, Kind kind, LocalDate on, CaseEvent.Who who, CaseEvent.Words words) {
    return new CaseEvent(
        now.number() + 1,
        kind,
        now(),
        on.isBefore(now.lastOn()) ? now.lastOn() : on,
        who,
        now.typeVersion(),
        "",
        now.state(),
        now.state(),
        now.kind(),
        words,
        now.desk(),
        Optional.empty(),
        Optional.empty(),
        now.due(),
        now.provisional());
  }

  /** The beginning of today: all that is told of when somebody anonymous did something. */
  Instant dayAlone() {
    ZoneId zone = agency.get().zone();
    return LocalDate.now(zone).atStartOfDay(zone).toInstant();
  }

  /** Writes an event down and brings the case to where it leads. */
  Case add(EntityManager em, CaseRow row, CaseEvent given) {
    boolean hidden = row.anonymous() && given.who().actor() == CaseActor.APPLICANT;
    CaseEvent event = hidden ? given.at(dayAlone()) : given;
    CaseSnapshot before = row.number() == 0 ? CaseSnapshot.NOTHING : row.snapshot();
    CaseSnapshot after = before.after(event);
    em.persist(new CaseEventRow(row.id(), event));
    row.take(after);
    em.flush();
    Case now = row.view();
    String action = "office.case-" + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (hidden) {
      audit.recordAnonymous(action, "case/" + now.id(), state(after));
    } else {
      audit.record(
          action,
          "case/" + now.id(),
          before.number() == 0 ? Map.of() : state(before),
          state(after));
    }
    if (event.kind() == Kind.OPENED || event.kind() == Kind.MOVED) {
      events.publish(
          new CaseMoved(
              now.id(),
              now.type(),
              event.from(),
              event.to(),
              event.stateKind().name(),
              now.subjectType(),
              now.subjectId()));
    }
    if (after.task() != before.task() && event.stateKind() != StateKind.WAITING) {
      events.publish(new TaskAssigned(now.id(), now.task(), now.type()));
    }
    return now;
  }

  private static Map<String, String> state(CaseSnapshot of) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("state", of.state());
    values.put("desk", Desks.write(of.desk()));
    of.due().ifPresent(day -> values.put("due", day.toString()));
    of.escalatedTo().ifPresent(code -> values.put("escalatedTo", code));
    return values;
  }
}
