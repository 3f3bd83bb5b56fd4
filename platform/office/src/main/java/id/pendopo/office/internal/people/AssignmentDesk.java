package id.pendopo.office.internal.people;

import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.Absences;
import id.pendopo.api.people.ActingOfficerAppointed;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.PositionHolderChanged;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.people.AssignmentAdministration;
import id.pendopo.office.people.AssignmentDetail;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says who holds and who acts in a position, and who is away. Whatever concerns one position waits
 * for the lock on it, so that two at once can neither both hold nor both act in it.
 */
@Component
public final class AssignmentDesk implements AssignmentAdministration, Absences {

  private static final Set<Capacity> HOLDS = EnumSet.of(Capacity.DEFINITIVE);
  private static final Set<Capacity> ACTS = EnumSet.of(Capacity.PLT, Capacity.PLH);
  private static final int DECREE = 120;

  private final Store store;
  private final Audit audit;
  private final Events events;
  private final PeopleScope scope;

  @Activate
  public AssignmentDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Audit audit,
      @Reference Events events,
      @Reference PeopleScope scope) {
    this.store = store;
    this.audit = audit;
    this.events = events;
    this.scope = scope;
  }

  @Override
  public AssignmentDetail assign(
      String code,
      EmployeeId employee,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<String> decree,
      boolean endOthers) {
    Period period = new Period(from, until).checked();
    return store.write(
        em -> {
          PositionRecord position = managed(em, code);
          EmployeeRecord who = candidate(em, employee, "employee", true);
          checkDecree(decree);
          for (AssignmentRecord other : PeopleRows.overlapping(em, position, HOLDS, period)) {
            stepBack(
                em,
                other,
                from,
                endOthers && other.period().from().isBefore(from),
                () -> heldByAnother(position, other));
          }
          for (AssignmentRecord other : PeopleRows.overlapping(em, position, ACTS, period)) {
            stepBack(
                em,
                other,
                from,
                endOthers && other.period().from().isBefore(from),
                () ->
                    new Problem(
                        409,
                        "Masih ada "
                            + other.view().title()
                            + " pada masa itu: "
                            + other.employee().name()
                            + ". Akhiri dahulu.",
                        "There is "
                            + other.view().title()
                            + " in that time: "
                            + other.employee().name()
                            + ". End it first."));
          }
          AssignmentRecord row =
              new AssignmentRecord(
                  position, who, Capacity.DEFINITIVE, period, decree, Optional.empty());
          em.persist(row);
          em.flush();
          audit.record("people.position-assigned", subject(row), Map.of(), row.audited());
          events.publish(new PositionHolderChanged(position.code(), from));
          return detail(row);
        });
  }

  private void stepBack(
      EntityManager em,
      AssignmentRecord other,
      LocalDate from,
      boolean allowed,
      Supplier<Problem> refusal) {
    if (!allowed) {
      throw refusal.get();
    }
    end(em, other, from);
  }

  private static Problem heldByAnother(PositionRecord position, AssignmentRecord other) {
    String since = Officers.written(other.period().from());
    return new Problem(
        409,
        "Jabatan "
            + position.view().title()
            + " dipegang "
            + other.employee().name()
            + " sejak "
            + since
            + ". Akhiri masa jabatannya dahulu.",
        "The position "
            + position.view().title()
            + " is held by "
            + other.employee().name()
            + " since "
            + Officers.writtenEnglish(other.period().from())
            + ". End that first.");
  }

  @Override
  public AssignmentDetail appoint(
      String code,
      EmployeeId employee,
      Capacity capacity,
      LocalDate from,
      LocalDate until,
      Optional<String> decree) {
    Period period = Period.of(from, until).checked();
    return store.write(
        em -> {
          PositionRecord position = managed(em, code);
          EmployeeRecord who = candidate(em, employee, "employee", true);
          return detail(
              act(em, position, who, capacity, period, decree, Optional.empty(), "employee"));
        });
  }

  private AssignmentRecord act(
      EntityManager em,
      PositionRecord position,
      EmployeeRecord who,
      Capacity capacity,
      Period period,
      Optional<String> decree,
      Optional<Long> absence,
      String field) {
    checkDecree(decree);
    if (!capacity.acting()) {
      throw Problem.invalid(
          "capacity", "Pilih PLT atau PLH.", "Choose PLT or PLH for an acting officer.");
    }
    List<AssignmentRecord> holders = PeopleRows.overlapping(em, position, HOLDS, period);
    if (capacity == Capacity.PLT && !holders.isEmpty()) {
      throw Problem.invalid(
          "capacity",
          "Jabatan ini tidak kosong: dipegang "
              + holders.getFirst().employee().name()
              + ". Plt. hanya untuk jabatan kosong; pilih Plh. bila pejabatnya berhalangan.",
          "This position is not vacant: "
              + holders.getFirst().employee().name()
              + " holds it. A Plt is for a vacant position; choose Plh while its holder is away.");
    }
    if (capacity == Capacity.PLH
        && holders.stream().noneMatch(holder -> holder.period().covers(period))) {
      throw Problem.invalid(
          "capacity",
          "Jabatan ini kosong pada sebagian atau seluruh masa itu. Plh. menggantikan pejabat yang"
              + " berhalangan; pilih Plt. untuk jabatan kosong.",
          "This position is vacant for some or all of that time. A Plh stands in for a holder who"
              + " is away; choose Plt for a vacant position.");
    }
    if (holders.stream().anyMatch(holder -> holder.employee().id().equals(who.id()))) {
      throw Problem.invalid(
          field,
          who.name() + " sendiri memegang jabatan ini. Pilih orang lain.",
          who.name() + " holds this position. Choose somebody else.");
    }
    PeopleRows.overlapping(em, position, ACTS, period).stream()
        .findFirst()
        .ifPresent(
            other -> {
              throw new Problem(
                  409,
                  "Pada masa itu sudah ada "
                      + other.view().title()
                      + ": "
                      + other.employee().name()
                      + ". Hanya boleh satu pada satu waktu.",
                  "In that time there is already "
                      + other.view().title()
                      + ": "
                      + other.employee().name()
                      + ". There may be only one at a time.");
            });
    // an absence of theirs that is entered at this moment waits, or was seen
    em.lock(who, LockModeType.PESSIMISTIC_WRITE);
    if (PeopleRows.absences(em, who.id()).stream()
        .anyMatch(away -> away.period().overlaps(period))) {
      throw Problem.invalid(
          field,
          who.name() + " sendiri berhalangan pada masa itu. Pilih orang lain.",
          who.name() + " is away in that time. Choose somebody else.");
    }
    AssignmentRecord row = new AssignmentRecord(position, who, capacity, period, decree, absence);
    em.persist(row);
    em.flush();
    audit.record("people.acting-appointed", subject(row), Map.of(), row.audited());
    events.publish(
        new ActingOfficerAppointed(
            position.code(),
            who.id().value(),
            capacity.name(),
            period.from(),
            period.until().orElseThrow()));
    return row;
  }

  @Override
  public void end(long assignment, LocalDate until) {
    store.change(
        em -> {
          scope.demand(PlatformPermissions.PEOPLE_MANAGE);
          AssignmentRecord found = em.find(AssignmentRecord.class, assignment);
          if (found == null) {
            throw Problem.notFound();
          }
          PositionRecord position = managed(em, found.position().code());
          em.refresh(found);
          checkEnd(em, position, found, until);
          end(em, found, until);
        });
  }

  private static void checkEnd(
      EntityManager em, PositionRecord position, AssignmentRecord row, LocalDate until) {
    if (until.isBefore(row.period().from())) {
      throw Problem.invalid(
          "until",
          "Tanggal selesai tidak boleh sebelum tanggal mulai.",
          "The end must not come before the beginning.");
    }
    Period wanted = Period.of(row.period().from(), until);
    List<AssignmentRecord> others =
        PeopleRows.ofPosition(em, position).stream()
            .filter(other -> other.id() != row.id() && other.period().overlaps(wanted))
            .toList();
    boolean clash =
        others.stream()
            .anyMatch(
                other ->
                    row.capacity().acting()
                        ? other.capacity().acting()
                            || (row.capacity() == Capacity.PLT
                                && other.capacity() == Capacity.DEFINITIVE)
                        : other.capacity() == Capacity.DEFINITIVE
                            || other.capacity() == Capacity.PLT);
    if (clash) {
      throw new Problem(
          409,
          "Sampai tanggal itu sudah ada pejabat lain di jabatan ini.",
          "Until that day there is already another officer in this position.");
    }
    if (row.capacity() == Capacity.PLH
        && PeopleRows.ofPosition(em, position).stream()
            .filter(other -> other.capacity() == Capacity.DEFINITIVE)
            .noneMatch(other -> until.isEqual(wanted.from()) || other.period().covers(wanted))) {
      throw Problem.invalid(
          "until",
          "Sampai tanggal itu jabatannya tidak lagi ada pejabatnya; tunjuk Plt.",
          "By that day the position has no holder any more; appoint a Plt.");
    }
    boolean strandsPlh =
        row.capacity() == Capacity.DEFINITIVE
            && PeopleRows.ofPosition(em, position).stream()
                .filter(other -> other.capacity() == Capacity.PLH)
                .filter(other -> row.period().covers(other.period()))
                .anyMatch(other -> other.period().until().orElse(LocalDate.MAX).isAfter(until));
    if (strandsPlh) {
      throw new Problem(
          409,
          "Masih ada Plh. sesudah tanggal itu. Akhiri Plh. dahulu, lalu tunjuk Plt. bila perlu.",
          "There is a Plh after that day. End that first, then appoint a Plt if needed.");
    }
  }

  private void end(EntityManager em, AssignmentRecord row, LocalDate until) {
    Map<String, String> before = row.audited();
    if (until.equals(row.period().from())) {
      em.remove(row);
      em.flush();
      audit.record("people.assignment-removed", subject(row), before, Map.of());
    } else {
      row.end(until);
      em.flush();
      Map<String, String> after = row.audited();
      audit.record(
          "people.assignment-ended",
          subject(row),
          Personnel.only(before, after),
          Personnel.only(after, before));
    }
    events.publish(new PositionHolderChanged(row.position().code(), until));
  }

  @Override
  public List<AssignmentDetail> ofPosition(String code) {
    return store.read(
        em -> {
          scope.demand(PlatformPermissions.PEOPLE_READ);
          PositionRecord position = PeopleRows.position(em, code).orElseThrow(Problem::notFound);
          scope.see(position.unit());
          return PeopleRows.ofPosition(em, position).stream().map(AssignmentDesk::detail).toList();
        });
  }

  @Override
  public List<AssignmentDetail> ofEmployee(EmployeeId employee) {
    return store.read(
        em -> {
          see(em, employee);
          return PeopleRows.ofEmployee(em, employee).stream().map(AssignmentDesk::detail).toList();
        });
  }

  // ---- absences

  @Override
  public Absence record(
      EmployeeId employee,
      LocalDate from,
      LocalDate until,
      Optional<EmployeeId> substitute,
      Optional<String> decree) {
    Period period = Period.of(from, until).checked();
    return store.write(em -> absent(em, employee, period, substitute, decree, false));
  }

  @Override
  public Absence enter(
      EmployeeId employee,
      LocalDate from,
      LocalDate until,
      Optional<EmployeeId> substitute,
      Optional<String> decree) {
    Period period = Period.of(from, until).checked();
    return store.write(
        em -> {
          scope.demand(PlatformPermissions.PEOPLE_MANAGE);
          EmployeeRecord who = PeopleRows.employee(em, employee).orElseThrow(Problem::notFound);
          scope.manage(who.unit());
          return absent(em, employee, period, substitute, decree, true);
        });
  }

  private Absence absent(
      EntityManager em,
      EmployeeId employee,
      Period period,
      Optional<EmployeeId> substitute,
      Optional<String> decree,
      boolean checked) {
    EmployeeRecord who = PeopleRows.employee(em, employee).orElseThrow(Problem::notFound);
    // two absences of one person wait for each other here
    em.lock(who, LockModeType.PESSIMISTIC_WRITE);
    if (PeopleRows.absences(em, employee).stream()
        .anyMatch(other -> other.period().overlaps(period))) {
      throw new Problem(
          409,
          who.name() + " sudah tercatat berhalangan pada masa itu.",
          who.name() + " is already recorded as away in that time.");
    }
    List<AssignmentRecord> own =
        PeopleRows.ofEmployee(em, employee).stream()
            .filter(row -> row.period().overlaps(period))
            .toList();
    own.stream()
        .filter(row -> row.capacity().acting())
        .findFirst()
        .ifPresent(
            row -> {
              throw new Problem(
                  409,
                  who.name()
                      + " menjadi "
                      + row.view().title()
                      + " pada masa itu. Tunjuk penggantinya dahulu.",
                  who.name()
                      + " acts as "
                      + row.view().title()
                      + " in that time. Appoint somebody else first.");
            });
    AbsenceRecord absence =
        new AbsenceRecord(employee, period.from(), period.until().orElseThrow());
    em.persist(absence);
    em.flush();
    audit.record("people.absence-recorded", "employee/" + employee, Map.of(), absence.audited());
    for (AssignmentRecord row : own) {
      PositionRecord position = PeopleRows.lockPosition(em, row.position().code());
      boolean leads =
          PeopleRows.hasPositionsBelow(em, position.code())
              || PeopleRows.hasEmployeesBelow(em, position.code());
      List<AssignmentRecord> acting = PeopleRows.overlapping(em, position, ACTS, period);
      Period days = within(period, row.period());
      if (!leads || acting.stream().anyMatch(other -> other.period().covers(days))) {
        continue;
      }
      if (!acting.isEmpty()) {
        throw new Problem(
            409,
            "Plh. "
                + position.view().title()
                + " hanya ada pada sebagian masa itu. Samakan"
                + " tanggalnya dahulu.",
            "There is a Plh of "
                + position.view().title()
                + " for some of that time only. Make"
                + " the dates agree first.");
      }
      if (substitute.isEmpty()) {
        throw Problem.invalid(
            "substitute",
            who.name()
                + " memegang jabatan "
                + position.view().title()
                + ". Sebutkan siapa yang menjadi Plh. selama ia berhalangan.",
            who.name()
                + " holds the position "
                + position.view().title()
                + ". Say who is Plh while they are away.");
      }
      if (checked) {
        scope.manage(position.unit());
      }
      act(
          em,
          position,
          candidate(em, substitute.get(), "substitute", checked),
          Capacity.PLH,
          days,
          decree,
          Optional.of(absence.id()),
          "substitute");
    }
    return absence.view();
  }

  private static Period within(Period wanted, Period assignment) {
    LocalDate from = wanted.from().isBefore(assignment.from()) ? assignment.from() : wanted.from();
    LocalDate end = wanted.until().orElseThrow();
    return Period.of(from, assignment.until().filter(other -> other.isBefore(end)).orElse(end));
  }

  @Override
  public void shorten(long absence, LocalDate until) {
    store.change(em -> shorten(em, found(em, absence), until));
  }

  @Override
  public void endAbsence(long absence, LocalDate until) {
    store.change(
        em -> {
          scope.demand(PlatformPermissions.PEOPLE_MANAGE);
          AbsenceRecord row = found(em, absence);
          scope.manage(
              PeopleRows.employee(em, row.employee()).orElseThrow(Problem::notFound).unit());
          shorten(em, row, until);
        });
  }

  private static AbsenceRecord found(EntityManager em, long absence) {
    AbsenceRecord row = em.find(AbsenceRecord.class, absence);
    if (row == null) {
      throw Problem.notFound();
    }
    return row;
  }

  private void shorten(EntityManager em, AbsenceRecord row, LocalDate until) {
    Period period = row.period();
    if (until.isBefore(period.from()) || until.isAfter(period.until().orElseThrow())) {
      throw Problem.invalid(
          "until",
          "Tanggal selesai harus di antara tanggal mulai dan tanggal selesai semula.",
          "The new end must lie between the beginning and the end of before.");
    }
    for (AssignmentRecord acting : PeopleRows.ofAbsence(em, row.id())) {
      if (acting.period().until().filter(end -> end.isAfter(until)).isPresent()) {
        PeopleRows.lockPosition(em, acting.position().code());
        LocalDate from = acting.period().from();
        end(em, acting, until.isBefore(from) ? from : until);
      }
    }
    Map<String, String> before = row.audited();
    if (until.equals(period.from())) {
      em.remove(row);
      audit.record("people.absence-removed", "employee/" + row.employee(), before, Map.of());
    } else {
      row.end(until);
      audit.record("people.absence-shortened", "employee/" + row.employee(), before, row.audited());
    }
  }

  @Override
  public List<Absence> of(EmployeeId employee) {
    return store.read(
        em -> PeopleRows.absences(em, employee).stream().map(AbsenceRecord::view).toList());
  }

  @Override
  public List<Absence> absences(EmployeeId employee) {
    return store.read(
        em -> {
          see(em, employee);
          return PeopleRows.absences(em, employee).stream().map(AbsenceRecord::view).toList();
        });
  }

  // ---- inside

  private void see(EntityManager em, EmployeeId employee) {
    scope.demand(PlatformPermissions.PEOPLE_READ);
    scope.see(PeopleRows.employee(em, employee).orElseThrow(Problem::notFound).unit());
  }

  private PositionRecord managed(EntityManager em, String code) {
    scope.demand(PlatformPermissions.PEOPLE_MANAGE);
    PositionRecord position = PeopleRows.lockPosition(em, code);
    scope.manage(position.unit());
    return position;
  }

  private EmployeeRecord candidate(
      EntityManager em, EmployeeId employee, String field, boolean checked) {
    EmployeeRecord row =
        PeopleRows.employee(em, employee)
            .filter(found -> !checked || scope.sees(found.unit()))
            .orElseThrow(
                () ->
                    Problem.invalid(field, "Pegawai ini tidak ada.", "There is no such employee."));
    if (!row.active()) {
      throw Problem.invalid(
          field,
          row.name() + " tidak lagi bekerja di sini.",
          row.name() + " does not work here any more.");
    }
    return row;
  }

  private static void checkDecree(Optional<String> decree) {
    if (decree.isPresent() && !EmployeeCheck.isLine(decree.get(), DECREE)) {
      throw Problem.invalid(
          "decree",
          "Nomor surat keputusan paling banyak 120 karakter.",
          "The number of the decree has at most 120 characters.");
    }
  }

  private static AssignmentDetail detail(AssignmentRecord row) {
    return new AssignmentDetail(row.id(), row.view());
  }

  private static String subject(AssignmentRecord row) {
    return PositionDesk.subject(row.position().code());
  }
}
