package id.pendopo.office.internal.people.rest;

import id.pendopo.api.people.Absences.Absence;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Nip;
import id.pendopo.api.people.Officer;
import id.pendopo.api.people.Position;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.people.AssignmentDetail;
import id.pendopo.office.people.EmployeeDetail;
import id.pendopo.office.people.PositionAdministration.Filled;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People as they are sent. */
final class PeopleJson {

  private PeopleJson() {}

  /** An employee in a list. */
  public record EmployeeJson(
      long id,
      String name,
      @Nullable String nip,
      String status,
      String rank,
      String jobTitle,
      @Nullable String serviceStart,
      @Nullable String unit,
      boolean active) {

    static EmployeeJson of(Employee employee) {
      return new EmployeeJson(
          employee.id().value(),
          employee.name(),
          employee.nip().map(Nip::value).orElse(null),
          employee.status().name(),
          employee.rank(),
          employee.jobTitle(),
          employee.serviceStart().map(LocalDate::toString).orElse(null),
          employee.unit().orElse(null),
          employee.active());
    }
  }

  /** A part of a list. */
  public record EmployeesJson(long total, int page, int size, List<EmployeeJson> items) {}

  /** An employee; the NIK is masked. */
  public record EmployeeDetailJson(
      long id,
      String name,
      @Nullable String nip,
      @Nullable String nik,
      boolean nikLost,
      String status,
      String rank,
      String jobTitle,
      @Nullable String serviceStart,
      @Nullable String unit,
      @Nullable String superior,
      @Nullable String account,
      boolean photo,
      boolean active,
      List<LocalText> warnings,
      long version) {

    static EmployeeDetailJson of(EmployeeDetail detail) {
      Employee employee = detail.employee();
      return new EmployeeDetailJson(
          employee.id().value(),
          employee.name(),
          employee.nip().map(Nip::value).orElse(null),
          detail.nik().orElse(null),
          detail.nikLost(),
          employee.status().name(),
          employee.rank(),
          employee.jobTitle(),
          employee.serviceStart().map(LocalDate::toString).orElse(null),
          employee.unit().orElse(null),
          detail.superior().orElse(null),
          detail.account().orElse(null),
          detail.photo().isPresent(),
          employee.active(),
          detail.doubts(),
          detail.version());
    }
  }

  /** A position. */
  public record PositionJson(
      String code,
      String title,
      @Nullable String unit,
      @Nullable String superior,
      @Nullable String eselon,
      boolean granting) {

    static PositionJson of(Position position) {
      return new PositionJson(
          position.code(),
          position.title(),
          position.unit().orElse(null),
          position.superior().orElse(null),
          position.eselon().orElse(null),
          position.granting());
    }
  }

  /** Somebody in a position for some time; {@code until} is the day after the last one. */
  public record HolderJson(
      String position,
      String title,
      long employee,
      String name,
      String capacity,
      String from,
      @Nullable String until,
      @Nullable String decree) {

    static HolderJson of(Holder holder) {
      return new HolderJson(
          holder.position().code(),
          holder.title(),
          holder.employee().id().value(),
          holder.employee().name(),
          holder.capacity().name(),
          holder.from().toString(),
          holder.until().map(LocalDate::toString).orElse(null),
          holder.decree().orElse(null));
    }
  }

  /** An assignment with its id. */
  public record AssignmentJson(long id, HolderJson holder) {

    static AssignmentJson of(AssignmentDetail detail) {
      return new AssignmentJson(detail.id(), HolderJson.of(detail.holder()));
    }
  }

  /** A position and who fills it on the day asked for. */
  public record FilledJson(
      PositionJson position,
      @Nullable HolderJson definitive,
      @Nullable HolderJson acting,
      boolean holderAway) {

    static FilledJson of(Filled filled) {
      return new FilledJson(
          PositionJson.of(filled.position()),
          filled.definitive().map(HolderJson::of).orElse(null),
          filled.acting().map(HolderJson::of).orElse(null),
          filled.holderAway());
    }
  }

  /** Who it is, and why. */
  public record OfficerJson(@Nullable HolderJson holder, List<LocalText> reasons) {

    static OfficerJson of(Officer officer) {
      return new OfficerJson(officer.holder().map(HolderJson::of).orElse(null), officer.reasons());
    }
  }

  /** What stands below a letter. */
  public record SignatureJson(List<String> lines, HolderJson signer) {}

  /** Days on which somebody is away; {@code until} is the day after the last one. */
  public record AbsenceJson(long id, long employee, String from, String until) {

    static AbsenceJson of(Absence absence) {
      return new AbsenceJson(
          absence.id(),
          absence.employee().value(),
          absence.from().toString(),
          absence.until().toString());
    }
  }
}
