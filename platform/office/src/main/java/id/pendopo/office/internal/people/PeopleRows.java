package id.pendopo.office.internal.people;

import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Nip;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.people.PeopleFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions that people are asked for in the database. */
final class PeopleRows {

  private static final char ESCAPE = '!';

  private PeopleRows() {}

  static Optional<EmployeeRecord> employee(EntityManager em, EmployeeId id) {
    return Optional.ofNullable(em.find(EmployeeRecord.class, id.value()));
  }

  static List<EmployeeRecord> employees(EntityManager em, Collection<EmployeeId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery("from PeopleEmployee e where e.id in :ids", EmployeeRecord.class)
        .setParameter("ids", ids.stream().map(EmployeeId::value).toList())
        .getResultList();
  }

  static Optional<EmployeeRecord> byNip(EntityManager em, Nip nip) {
    return em.createQuery("from PeopleEmployee e where e.nip = :nip", EmployeeRecord.class)
        .setParameter("nip", nip.value())
        .getResultStream()
        .findFirst();
  }

  static Optional<EmployeeRecord> byMark(EntityManager em, List<String> marks) {
    return em.createQuery("from PeopleEmployee e where e.nikMark in :marks", EmployeeRecord.class)
        .setParameter("marks", marks)
        .getResultStream()
        .findFirst();
  }

  static Optional<EmployeeRecord> byAccount(EntityManager em, long account) {
    return em.createQuery("from PeopleEmployee e where e.account = :account", EmployeeRecord.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  /** One sealed text for each key that is in use would do; the distinct prefixes are few. */
  static List<String> sealed(EntityManager em) {
    return em.createQuery(
            "select distinct substring(e.nikSealed, 1, locate('.', e.nikSealed))"
                + " from PeopleEmployee e where e.nikSealed is not null",
            String.class)
        .getResultList();
  }

  static long count(EntityManager em, PeopleFilter filter, Optional<Set<String>> units) {
    return restrict(
            em.createQuery("select count(e) " + where(filter, units), Long.class), filter, units)
        .getSingleResult();
  }

  static List<EmployeeRecord> list(
      EntityManager em, PeopleFilter filter, Optional<Set<String>> units, int offset, int limit) {
    return restrict(
            em.createQuery(
                "select e " + where(filter, units) + " order by e.nameKey, e.id",
                EmployeeRecord.class),
            filter,
            units)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  private static String where(PeopleFilter filter, Optional<Set<String>> units) {
    StringBuilder hql = new StringBuilder("from PeopleEmployee e where 1 = 1");
    if (units.isPresent()) {
      hql.append(" and e.unit in :units");
    }
    if (!filter.text().isEmpty()) {
      hql.append(" and (e.nameKey like :name escape '!' or e.nip like :nip escape '!')");
    }
    if (filter.status().isPresent()) {
      hql.append(" and e.status = :status");
    }
    if (filter.active().isPresent()) {
      hql.append(" and e.active = :active");
    }
    return hql.toString();
  }

  private static <T> TypedQuery<T> restrict(
      TypedQuery<T> query, PeopleFilter filter, Optional<Set<String>> units) {
    units.ifPresent(codes -> query.setParameter("units", codes));
    if (!filter.text().isEmpty()) {
      query.setParameter("name", "%" + escaped(EmployeeRecord.key(filter.text())) + "%");
      query.setParameter("nip", escaped(filter.text().replaceAll("\\s", "")) + "%");
    }
    filter.status().ifPresent(status -> query.setParameter("status", status));
    filter.active().ifPresent(active -> query.setParameter("active", active));
    return query;
  }

  private static String escaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '%' || c == '_' || c == ESCAPE) {
        plain.append(ESCAPE);
      }
      plain.append(c);
    }
    return plain.toString();
  }

  static List<EmployeeRecord> all(EntityManager em) {
    return em.createQuery("from PeopleEmployee e order by e.id", EmployeeRecord.class)
        .getResultList();
  }

  // ---- positions

  static Optional<PositionRecord> position(EntityManager em, String code) {
    return byCode(em, code).getResultStream().findFirst();
  }

  /**
   * A position that nobody else changes, assigns or appoints to before the end of the transaction.
   *
   * @throws Problem 404 when there is none
   */
  static PositionRecord lockPosition(EntityManager em, String code) {
    return byCode(em, code)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static TypedQuery<PositionRecord> byCode(EntityManager em, String code) {
    return em.createQuery("from PeoplePosition p where p.codeKey = :key", PositionRecord.class)
        .setParameter("key", PositionRecord.key(code));
  }

  static List<PositionRecord> positions(EntityManager em) {
    return em.createQuery("from PeoplePosition p order by p.title, p.id", PositionRecord.class)
        .getResultList();
  }

  /** All positions while nobody else may change one, by code. */
  static Map<String, PositionRecord> lockPositions(EntityManager em) {
    Map<String, PositionRecord> byCode = new HashMap<>();
    em.createQuery("from PeoplePosition p order by p.id", PositionRecord.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(row -> byCode.put(row.code(), row));
    return byCode;
  }

  static boolean hasPositionsBelow(EntityManager em, String code) {
    return exists(
        em.createQuery("select p.id from PeoplePosition p where p.superior = :code", Long.class)
            .setParameter("code", code));
  }

  static boolean hasEmployeesBelow(EntityManager em, String code) {
    return exists(
        em.createQuery(
                "select e.id from PeopleEmployee e where e.superior = :code and e.active = true",
                Long.class)
            .setParameter("code", code));
  }

  static boolean hasAssignments(EntityManager em, PositionRecord position) {
    return exists(
        em.createQuery("select a.id from PeopleAssignment a where a.position = :p", Long.class)
            .setParameter("p", position));
  }

  private static boolean exists(TypedQuery<Long> query) {
    return !query.setMaxResults(1).getResultList().isEmpty();
  }

  // ---- assignments

  private static final String ASSIGNMENTS =
      "select a from PeopleAssignment a join fetch a.position join fetch a.employee where ";
  private static final String ON =
      " and a.from <= :day and (a.until is null or a.until > :day) order by a.from, a.id";

  static List<AssignmentRecord> filling(EntityManager em, String code, LocalDate on) {
    return em.createQuery(ASSIGNMENTS + "a.position.codeKey = :key" + ON, AssignmentRecord.class)
        .setParameter("key", PositionRecord.key(code))
        .setParameter("day", on)
        .getResultList();
  }

  static List<AssignmentRecord> allFilling(EntityManager em, LocalDate on) {
    return em.createQuery(ASSIGNMENTS + "1 = 1" + ON, AssignmentRecord.class)
        .setParameter("day", on)
        .getResultList();
  }

  static List<AssignmentRecord> held(EntityManager em, EmployeeId employee, LocalDate on) {
    return em.createQuery(ASSIGNMENTS + "a.employee.id = :id" + ON, AssignmentRecord.class)
        .setParameter("id", employee.value())
        .setParameter("day", on)
        .getResultList();
  }

  static List<AssignmentRecord> ofPosition(EntityManager em, PositionRecord position) {
    return em.createQuery(
            ASSIGNMENTS + "a.position = :position order by a.from desc, a.id desc",
            AssignmentRecord.class)
        .setParameter("position", position)
        .getResultList();
  }

  static List<AssignmentRecord> ofEmployee(EntityManager em, EmployeeId employee) {
    return em.createQuery(
            ASSIGNMENTS + "a.employee.id = :id order by a.from desc, a.id desc",
            AssignmentRecord.class)
        .setParameter("id", employee.value())
        .getResultList();
  }

  static List<AssignmentRecord> ofAbsence(EntityManager em, long absence) {
    return em.createQuery(ASSIGNMENTS + "a.absence = :id order by a.id", AssignmentRecord.class)
        .setParameter("id", absence)
        .getResultList();
  }

  /** The assignments of a position with one of the capacities that share a day with a period. */
  static List<AssignmentRecord> overlapping(
      EntityManager em, PositionRecord position, Set<Capacity> capacities, Period period) {
    return ofPosition(em, position).stream()
        .filter(row -> capacities.contains(row.capacity()))
        .filter(row -> row.period().overlaps(period))
        .toList();
  }

  // ---- absences

  static List<AbsenceRecord> absences(EntityManager em, EmployeeId employee) {
    return em.createQuery(
            "from PeopleAbsence a where a.employee = :id order by a.from desc, a.id desc",
            AbsenceRecord.class)
        .setParameter("id", employee.value())
        .getResultList();
  }

  static Optional<LocalDate> backOn(EntityManager em, EmployeeId employee, LocalDate on) {
    return absences(em, employee).stream()
        .filter(row -> row.period().has(on))
        .findFirst()
        .flatMap(row -> row.period().until());
  }

  static Set<Long> away(EntityManager em, LocalDate on) {
    return Set.copyOf(
        em.createQuery(
                "select distinct a.employee from PeopleAbsence a"
                    + " where a.from <= :day and a.until > :day",
                Long.class)
            .setParameter("day", on)
            .getResultList());
  }
}
