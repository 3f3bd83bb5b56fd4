package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.people.EmployeeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A case as its history left it; its task stands in the columns of its desk. */
@Entity(name = "OfficeCase")
@Table(name = "office_case")
public class CaseRow {

  /** In the place of the title of a case that was made anonymous. */
  static final String FORGOTTEN = "–";

  private static final String PERSON = "PERSON";
  private static final String POST = "POST";
  private static final String POOL = "POOL";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "type_id", nullable = false, updatable = false, length = 80)
  private String type;

  @Column(name = "type_version", nullable = false)
  private int typeVersion;

  @Column(name = "subject_type", nullable = false, updatable = false, length = 80)
  private String subjectType;

  @Column(name = "subject_id", nullable = false, updatable = false, length = 80)
  private String subjectId;

  @Column(name = "title", nullable = false, length = 200)
  private String title;

  @Column(name = "title_key", nullable = false, length = 200)
  private String titleKey;

  @Column(name = "unit_code", updatable = false, length = 40)
  private @Nullable String unit;

  @Column(name = "applicant_key", length = 80)
  private @Nullable String applicant;

  @Column(name = "received_on", nullable = false, updatable = false)
  private LocalDate receivedOn;

  @Column(name = "opened_at", nullable = false, updatable = false)
  private Instant openedAt;

  @Column(name = "last_number", nullable = false)
  private int number;

  @Column(name = "last_on", nullable = false)
  private LocalDate lastOn;

  @Column(name = "state_code", nullable = false, length = 40)
  private String state;

  @Enumerated(EnumType.STRING)
  @Column(name = "state_kind", nullable = false, length = 12)
  private StateKind kind;

  @Column(name = "due_on")
  private @Nullable LocalDate due;

  @Column(name = "provisional", nullable = false)
  private boolean provisional;

  @Column(name = "stands_since")
  private @Nullable LocalDate standsSince;

  @Lob
  @Column(name = "clock", nullable = false, columnDefinition = "longtext")
  private String clock;

  @Column(name = "desk_kind", length = 8)
  private @Nullable String deskKind;

  @Column(name = "desk_employee")
  private @Nullable Long deskEmployee;

  @Column(name = "desk_position", length = 40)
  private @Nullable String deskPosition;

  @Column(name = "desk_unit", length = 40)
  private @Nullable String deskUnit;

  @Column(name = "task_number", nullable = false)
  private int task;

  @Column(name = "escalated_to", length = 40)
  private @Nullable String escalatedTo;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "anonymous_case", nullable = false, updatable = false)
  private boolean anonymous;

  protected CaseRow() {}

  CaseRow(NewCase wanted, String cleanTitle, LocalDate receivedOn, Instant openedAt) {
    this.type = wanted.type();
    this.subjectType = wanted.subjectType();
    this.subjectId = wanted.subjectId();
    this.title = cleanTitle;
    this.titleKey = key(cleanTitle);
    this.unit = wanted.unit().orElse(null);
    this.applicant = wanted.applicant().orElse(null);
    this.receivedOn = receivedOn;
    this.openedAt = openedAt;
    this.clock = "";
    this.state = "";
    this.kind = StateKind.OPEN;
    this.lastOn = receivedOn;
    this.anonymous = wanted.anonymous();
  }

  /** Keeps nothing of whose it was. */
  void forget() {
    title = FORGOTTEN;
    titleKey = FORGOTTEN;
    applicant = null;
  }

  /** A title as the database compares it. */
  static String key(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  void take(CaseSnapshot after) {
    number = after.number();
    typeVersion = after.typeVersion();
    state = after.state();
    kind = after.kind();
    due = after.due().orElse(null);
    provisional = after.provisional();
    clock = after.clock().map(CaseClock::write).orElse("");
    standsSince = after.clock().flatMap(CaseClock::standsSince).orElse(null);
    task = after.task();
    escalatedTo = after.escalatedTo().orElse(null);
    lastOn = after.lastOn();
    closedAt = after.closedAt().orElse(null);
    desk(after.desk());
  }

  private void desk(Optional<CaseDesk> desk) {
    deskKind = null;
    deskEmployee = null;
    deskPosition = null;
    deskUnit = null;
    if (desk.isPresent()) {
      switch (desk.get()) {
        case CaseDesk.Person person -> {
          deskKind = PERSON;
          deskEmployee = person.employee().value();
        }
        case CaseDesk.Post post -> {
          deskKind = POST;
          deskPosition = post.position();
        }
        case CaseDesk.Pool pool -> {
          deskKind = POOL;
          deskUnit = pool.unit().orElse(null);
        }
      }
    }
  }

  private Optional<CaseDesk> desk() {
    Long employee = deskEmployee;
    String position = deskPosition;
    if (employee != null) {
      return Optional.of(new CaseDesk.Person(new EmployeeId(employee)));
    }
    if (position != null) {
      return Optional.of(new CaseDesk.Post(position));
    }
    return POOL.equals(deskKind)
        ? Optional.of(new CaseDesk.Pool(Optional.ofNullable(deskUnit)))
        : Optional.empty();
  }

  CaseSnapshot snapshot() {
    return new CaseSnapshot(
        number,
        typeVersion,
        state,
        kind,
        desk(),
        task,
        Optional.ofNullable(escalatedTo),
        CaseClock.read(clock),
        Optional.ofNullable(due),
        provisional,
        lastOn,
        Optional.ofNullable(closedAt).map(at -> at.truncatedTo(ChronoUnit.MILLIS)));
  }

  Case view() {
    return viewAs(state, kind);
  }

  /** As it would be in a state. */
  Case viewAs(String other, StateKind itsKind) {
    return new Case(
        id,
        type,
        typeVersion,
        subjectType,
        subjectId,
        title,
        Optional.ofNullable(unit),
        Optional.ofNullable(applicant),
        other,
        itsKind,
        receivedOn,
        Optional.ofNullable(due),
        provisional,
        Optional.ofNullable(standsSince),
        desk(),
        task,
        Optional.ofNullable(escalatedTo),
        openedAt,
        Optional.ofNullable(closedAt),
        version);
  }

  public long agency() {
    return agencyId;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  int number() {
    return number;
  }

  String type() {
    return type;
  }

  /** Whether the applicant must not be found by the case. */
  boolean anonymous() {
    return anonymous;
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  LocalDate receivedOn() {
    return receivedOn;
  }
}
