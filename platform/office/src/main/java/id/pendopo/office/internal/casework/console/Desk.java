package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.casework.Worklist;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.document.Files;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.people.Position;
import id.pendopo.api.people.Positions;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.office.internal.casework.CaseList;
import id.pendopo.office.internal.casework.CaseOffice;
import id.pendopo.office.internal.casework.CaseTypes;
import id.pendopo.office.internal.casework.CaseWords;
import id.pendopo.office.internal.casework.WorklistService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the views of cases work with, and how a case reads in them. */
@Component(service = Desk.class)
public final class Desk {

  private static final int SOON = 3;

  final Cases cases;
  final CaseOffice office;
  final CaseList list;
  final CaseTypes types;
  final CaseWords words;
  final WorklistService worklist;
  final Units units;
  final Employees employees;
  final Positions positions;
  final Files files;
  final Transactions transactions;
  private final CurrentAgency current;

  @Activate
  public Desk(
      @Reference Cases cases,
      @Reference CaseOffice office,
      @Reference CaseList list,
      @Reference CaseTypes types,
      @Reference CaseWords words,
      @Reference WorklistService worklist,
      @Reference Units units,
      @Reference Employees employees,
      @Reference Positions positions,
      @Reference Files files,
      @Reference Transactions transactions,
      @Reference CurrentAgency current) {
    this.cases = cases;
    this.office = office;
    this.list = list;
    this.types = types;
    this.words = words;
    this.worklist = worklist;
    this.units = units;
    this.employees = employees;
    this.positions = positions;
    this.files = files;
    this.transactions = transactions;
    this.current = current;
  }

  LocalDate today() {
    return LocalDate.now(current.get().zone());
  }

  ZoneId zone() {
    return current.get().zone();
  }

  LocalDate day(Instant at) {
    return at.atZone(current.get().zone()).toLocalDate();
  }

  StateBadge state(Case of) {
    Mood mood =
        switch (of.kind()) {
          case OPEN -> Mood.BUSY;
          case WAITING -> Mood.NEUTRAL;
          case DONE -> Mood.GOOD;
          case REFUSED -> Mood.BAD;
          case WITHDRAWN -> Mood.NEUTRAL;
        };
    return new StateBadge(mood, show(words.state(of)));
  }

  /** How near the due date is, as word, icon and colour. */
  StateBadge due(Case of, Optional<Integer> workingDays) {
    if (of.kind().closed()) {
      return new StateBadge(Mood.NEUTRAL, show("Ditutup", "Closed"));
    }
    if (of.kind() == StateKind.WAITING || of.pausedSince().isPresent()) {
      return new StateBadge(Mood.NEUTRAL, show("Waktu berhenti", "Clock stands"));
    }
    if (of.due().isEmpty() || workingDays.isEmpty()) {
      return new StateBadge(Mood.NEUTRAL, show("Tanpa tenggat", "No due date"));
    }
    int days = workingDays.get();
    if (of.overdue(today())) {
      return new StateBadge(
          Mood.BAD,
          days == 0
              ? show("Lewat tenggat", "Overdue")
              : show("Terlambat " + -days + " hari kerja", -days + " working days late"));
    }
    if (of.due().get().equals(today())) {
      return new StateBadge(Mood.WARNING, show("Hari ini", "Today"));
    }
    return new StateBadge(
        days <= SOON ? Mood.WARNING : Mood.BUSY,
        show(days + " hari kerja lagi", days + " working days left"));
  }

  StateBadge due(Case of) {
    return due(of, worklist.workingDays(of, today()));
  }

  /** Why a task is somebody's. */
  String why(Worklist.Why why) {
    return switch (why) {
      case PERSON -> show("Tugas Anda", "Yours");
      case POSITION -> show("Jabatan Anda", "Your position");
      case ESCALATED -> show("Dieskalasi kepada Anda", "Escalated to you");
      case UNIT -> show("Tugas unit, belum diambil", "Of the unit, not taken");
    };
  }

  String unit(Optional<String> code) {
    return code.map(known -> units.byCode(known).map(Unit::name).orElse(known))
        .orElse(show("Seluruh instansi", "The whole agency"));
  }

  /** Where a case lies, in words. */
  String desk(Optional<CaseDesk> desk) {
    if (desk.isEmpty()) {
      return "–";
    }
    return switch (desk.get()) {
      case CaseDesk.Person person -> name(person.employee());
      case CaseDesk.Post post ->
          positions.find(post.position()).map(Position::title).orElse(post.position());
      case CaseDesk.Pool pool -> show("Unit: ", "Unit: ") + unit(pool.unit());
    };
  }

  String name(EmployeeId id) {
    return employees.find(id).map(Employee::name).orElse("#" + id);
  }

  String dueDate(Case of) {
    return of.due()
        .map(
            day ->
                Parts.written(day)
                    + (of.provisional() ? show(" (sementara)", " (provisional)") : ""))
        .orElse("–");
  }
}
