package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.document.FileId;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A line of a case's history: written once, never changed but to make it anonymous. */
@Entity(name = "OfficeCaseEvent")
@Table(name = "office_case_event")
public class CaseEventRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "case_id", nullable = false, updatable = false)
  private long caseId;

  @Column(name = "event_number", nullable = false, updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "event_kind", nullable = false, updatable = false, length = 16)
  private CaseEntry.Kind kind;

  @Column(name = "written_at", nullable = false, updatable = false)
  private Instant at;

  @Column(name = "counts_on", nullable = false, updatable = false)
  private LocalDate on;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor", nullable = false, updatable = false, length = 12)
  private CaseActor actor;

  @Column(name = "employee_id", updatable = false)
  private @Nullable Long employee;

  @Column(name = "account_id", updatable = false)
  private @Nullable Long account;

  @Column(name = "type_version", nullable = false, updatable = false)
  private int typeVersion;

  @Column(name = "transition", nullable = false, updatable = false, length = 40)
  private String transition;

  @Column(name = "state_from", nullable = false, updatable = false, length = 40)
  private String from;

  @Column(name = "state_to", nullable = false, updatable = false, length = 40)
  private String to;

  @Enumerated(EnumType.STRING)
  @Column(name = "state_kind", nullable = false, updatable = false, length = 12)
  private StateKind stateKind;

  @Lob
  @Column(name = "comment_text", nullable = false, columnDefinition = "longtext")
  private String comment;

  @Column(name = "for_applicant", nullable = false, updatable = false)
  private boolean forApplicant;

  @Column(name = "reason", nullable = false, length = 1000)
  private String reason;

  @Lob
  @Column(name = "field_values", nullable = false, columnDefinition = "longtext")
  private String fields;

  @Column(name = "file_ids", nullable = false, length = 1000)
  private String files;

  @Column(name = "desk", nullable = false, updatable = false, length = 60)
  private String desk;

  @Column(name = "escalated_to", updatable = false, length = 40)
  private @Nullable String escalatedTo;

  @Lob
  @Column(name = "clock", nullable = false, updatable = false, columnDefinition = "longtext")
  private String clock;

  @Column(name = "due_on", updatable = false)
  private @Nullable LocalDate due;

  @Column(name = "provisional", nullable = false, updatable = false)
  private boolean provisional;

  protected CaseEventRow() {}

  CaseEventRow(long caseId, CaseEvent event) {
    this.caseId = caseId;
    this.number = event.number();
    this.kind = event.kind();
    this.at = event.at();
    this.on = event.on();
    this.actor = event.who().actor();
    this.employee = event.who().employee().map(EmployeeId::value).orElse(null);
    this.account = event.who().account().orElse(null);
    this.typeVersion = event.typeVersion();
    this.transition = event.transition();
    this.from = event.from();
    this.to = event.to();
    this.stateKind = event.stateKind();
    this.comment = event.words().comment();
    this.forApplicant = event.words().forApplicant();
    this.reason = event.words().reason();
    this.fields = FormText.write(event.words().fields());
    this.files =
        event.words().files().stream().map(FileId::toString).collect(Collectors.joining(","));
    this.desk = Desks.write(event.desk());
    this.escalatedTo = event.escalatedTo().orElse(null);
    this.clock = event.clock().map(CaseClock::write).orElse("");
    this.due = event.due().orElse(null);
    this.provisional = event.provisional();
  }

  /** Keeps what happened and nothing of what was said and given. */
  void forget() {
    comment = "";
    reason = "";
    fields = FormText.write(Map.of());
    files = "";
  }

  CaseEvent event() {
    List<FileId> given =
        files.isEmpty()
            ? List.of()
            : Arrays.stream(files.split(",", -1))
                .map(file -> new FileId(Long.parseLong(file)))
                .toList();
    return new CaseEvent(
        number,
        kind,
        at,
        on,
        new CaseEvent.Who(
            actor,
            Optional.ofNullable(employee).map(EmployeeId::new),
            Optional.ofNullable(account)),
        typeVersion,
        transition,
        from,
        to,
        stateKind,
        new CaseEvent.Words(comment, forApplicant, reason, FormText.read(fields), given),
        Desks.read(desk),
        Optional.ofNullable(escalatedTo),
        CaseClock.read(clock),
        Optional.ofNullable(due),
        provisional);
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  public long caseId() {
    return caseId;
  }
}
