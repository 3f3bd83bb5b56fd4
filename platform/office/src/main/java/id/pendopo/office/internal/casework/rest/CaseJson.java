package id.pendopo.office.internal.casework.rest;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.Worklist;
import id.pendopo.api.document.FileId;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.casework.CaseList;
import id.pendopo.office.internal.casework.CaseOffice;
import id.pendopo.office.internal.casework.CaseWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent and read about cases. */
final class CaseJson {

  private CaseJson() {}

  /**
   * Where a task lies.
   *
   * @param kind {@code PERSON}, {@code POSITION} or {@code UNIT}
   * @param employee id, for a person
   * @param position code, for a position
   * @param unit code, for a unit; absent for the agency as a whole
   */
  public record Desk(
      @Nullable String kind,
      @Nullable Long employee,
      @Nullable String position,
      @Nullable String unit) {

    static Desk of(CaseDesk desk) {
      return switch (desk) {
        case CaseDesk.Person person -> new Desk("PERSON", person.employee().value(), null, null);
        case CaseDesk.Post post -> new Desk("POSITION", null, post.position(), null);
        case CaseDesk.Pool pool -> new Desk("UNIT", null, null, pool.unit().orElse(null));
      };
    }

    /**
     * @throws Problem 422 with the field {@code desk}
     */
    CaseDesk desk() {
      String wanted = kind == null ? "" : kind.strip();
      Long who = employee;
      String post = position;
      if (wanted.equals("PERSON") && who != null && who > 0) {
        return new CaseDesk.Person(new EmployeeId(who));
      }
      if (wanted.equals("POSITION") && post != null && !post.isBlank()) {
        return new CaseDesk.Post(post.strip());
      }
      if (wanted.equals("UNIT")) {
        return new CaseDesk.Pool(
            Optional.ofNullable(unit).map(String::strip).filter(code -> !code.isEmpty()));
      }
      throw Problem.invalid(
          "desk",
          "Sebutkan tujuan: PERSON dengan employee, POSITION dengan position, atau UNIT dengan"
              + " unit.",
          "Name where to: PERSON with employee, POSITION with position, or UNIT with unit.");
    }
  }

  /** A case. */
  public record CaseView(
      long id,
      String type,
      LocalText typeName,
      String title,
      String subjectType,
      String subjectId,
      @Nullable String unit,
      String state,
      LocalText stateName,
      String kind,
      String receivedOn,
      @Nullable String due,
      boolean provisional,
      boolean overdue,
      @Nullable String pausedSince,
      @Nullable Desk desk,
      int task,
      @Nullable String escalatedTo,
      String openedAt,
      @Nullable String closedAt,
      long version) {

    static CaseView of(Case known, CaseWords words, LocalDate today) {
      return new CaseView(
          known.id(),
          known.type(),
          words.type(known.type()),
          known.title(),
          known.subjectType(),
          known.subjectId(),
          known.unit().orElse(null),
          known.state(),
          words.state(known),
          known.kind().name(),
          known.receivedOn().toString(),
          known.due().map(LocalDate::toString).orElse(null),
          known.provisional(),
          known.overdue(today),
          known.pausedSince().map(LocalDate::toString).orElse(null),
          known.desk().map(Desk::of).orElse(null),
          known.task(),
          known.escalatedTo().orElse(null),
          known.openedAt().toString(),
          known.closedAt().map(Object::toString).orElse(null),
          known.version());
    }
  }

  /**
   * A task of the worklist.
   *
   * @param why through what it is this person's: PERSON, POSITION, ESCALATED or UNIT
   * @param workingDays until the due date, negative when it has gone by
   */
  public record TaskView(CaseView of, String why, @Nullable Integer workingDays) {

    static TaskView of(Worklist.Task task, CaseWords words, LocalDate today) {
      return new TaskView(
          CaseView.of(task.of(), words, today), task.why().name(), task.workingDays().orElse(null));
    }
  }

  /** A page of the worklist. */
  public record TasksView(
      long total, long overdue, long soon, int page, int size, List<TaskView> tasks) {}

  /** A page of cases. */
  public record CasesView(long total, int page, int size, List<CaseView> cases) {}

  /** What has to be given with a step. */
  public record FieldView(String name, LocalText label, int longest) {}

  /** A step that the caller may take now. */
  public record WayView(
      String transition,
      LocalText name,
      String to,
      boolean comment,
      boolean reason,
      boolean attachment,
      List<FieldView> fields) {

    static WayView of(CaseTransition way) {
      return new WayView(
          way.code(),
          way.name(),
          way.to(),
          way.needs().comment(),
          way.needs().reason(),
          way.needs().attachment(),
          way.needs().fields().stream()
              .map(field -> new FieldView(field.name(), field.label(), field.longest()))
              .toList());
    }
  }

  /** A case with the steps that the caller may take. */
  public record DetailView(CaseView of, List<WayView> ways, boolean mayWork, boolean mayTake) {}

  /** A line of the history. */
  public record EntryView(
      int number,
      String kind,
      String at,
      String on,
      String actor,
      @Nullable Long employee,
      @Nullable Long account,
      @Nullable String transition,
      @Nullable String from,
      String to,
      String comment,
      boolean forApplicant,
      String reason,
      Map<String, String> fields,
      List<Long> files,
      @Nullable Desk desk,
      @Nullable String due) {

    static EntryView of(CaseEntry entry) {
      return new EntryView(
          entry.number(),
          entry.kind().name(),
          entry.at().toString(),
          entry.on().toString(),
          entry.actor().name(),
          entry.employee().map(EmployeeId::value).orElse(null),
          entry.account().orElse(null),
          entry.transition().orElse(null),
          entry.from().orElse(null),
          entry.to(),
          entry.comment(),
          entry.forApplicant(),
          entry.reason(),
          entry.fields(),
          entry.files().stream().map(FileId::value).toList(),
          entry.desk().map(Desk::of).orElse(null),
          entry.due().map(LocalDate::toString).orElse(null));
    }
  }

  /** By when, and why. */
  public record DueView(String date, List<Reason> why) {
    static DueView of(Explained<LocalDate> due) {
      return new DueView(due.value().toString(), due.why());
    }
  }

  /** A step. */
  public record MoveBody(
      @Nullable String transition,
      @Nullable String comment,
      @Nullable Boolean forApplicant,
      @Nullable String reason,
      @Nullable Map<String, @Nullable String> fields,
      @Nullable Desk desk,
      @Nullable String on) {}

  /** One of many, with the version that was seen. */
  public record ChosenBody(@Nullable Long id, @Nullable Long version) {}

  /**
   * A step of many cases.
   *
   * @param together all or none; else each by itself
   */
  public record BulkBody(
      @Nullable List<ChosenBody> cases,
      @Nullable Boolean together,
      @Nullable String transition,
      @Nullable String comment,
      @Nullable Boolean forApplicant,
      @Nullable String reason) {}

  /** What became of one of many. */
  public record OutcomeView(
      long id, boolean done, int status, @Nullable LocalText problem, List<FieldProblem> fields) {

    static OutcomeView of(CaseOffice.Outcome outcome) {
      return new OutcomeView(
          outcome.id(),
          outcome.done(),
          outcome.status(),
          outcome.problem().orElse(null),
          outcome.fields());
    }
  }

  /** What became of many. */
  public record OutcomesView(int done, int failed, List<OutcomeView> outcomes) {}

  /** Words. */
  public record CommentBody(@Nullable String comment, @Nullable Boolean forApplicant) {}

  /** Where a task goes, and why. */
  public record HandOverBody(@Nullable Desk desk, @Nullable String reason) {}

  /** What a replay found. */
  public record ReplayView(long id, int events, boolean same, List<String> differences) {}

  /** A code that is told once. */
  public record CodeView(String trackingCode) {}

  /** Figures of one unit; without a code those of the agency itself. */
  public record FiguresView(
      @Nullable String unit, long open, long waiting, long overdue, long closed) {
    static FiguresView of(CaseList.Figures figures) {
      return new FiguresView(
          figures.unit().orElse(null),
          figures.open(),
          figures.waiting(),
          figures.overdue(),
          figures.closed());
    }
  }
}
