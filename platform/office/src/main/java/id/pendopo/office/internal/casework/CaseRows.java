package id.pendopo.office.internal.casework;

import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The questions that cases are asked for in the database. */
final class CaseRows {

  private CaseRows() {}

  static Optional<CaseRow> find(EntityManager em, long id) {
    return em.createQuery("from OfficeCase c where c.id = :id", CaseRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * A case that nobody else changes before the end of the transaction.
   *
   * @throws Problem 404 when there is none
   */
  static CaseRow locked(EntityManager em, long id) {
    return em.createQuery("from OfficeCase c where c.id = :id", CaseRow.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  static List<CaseRow> of(EntityManager em, String subjectType, String subjectId) {
    return em.createQuery(
            "from OfficeCase c where c.subjectType = :type and c.subjectId = :id order by c.id desc",
            CaseRow.class)
        .setParameter("type", subjectType)
        .setParameter("id", subjectId)
        .getResultList();
  }

  static List<CaseEvent> history(EntityManager em, long id) {
    return em.createQuery(
            "from OfficeCaseEvent e where e.caseId = :id order by e.number", CaseEventRow.class)
        .setParameter("id", id)
        .getResultStream()
        .map(CaseEventRow::event)
        .toList();
  }

  static Optional<CaseDoorRow> door(EntityManager em, long id) {
    return em.createQuery("from OfficeCaseDoor d where d.caseId = :id", CaseDoorRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  static Optional<CaseDoorRow> door(EntityManager em, List<String> marks) {
    return em.createQuery("from OfficeCaseDoor d where d.codeMark in :marks", CaseDoorRow.class)
        .setParameter("marks", marks)
        .getResultStream()
        .findFirst();
  }

  static Optional<CaseDoorRow> lockedDoor(EntityManager em, long id) {
    return em.createQuery("from OfficeCaseDoor d where d.caseId = :id", CaseDoorRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(
            door -> {
              // what this session read before the lock counts for nothing
              em.refresh(door, LockModeType.PESSIMISTIC_WRITE);
              return door;
            });
  }

  static List<CaseDefinitionRow> definitions(EntityManager em) {
    return em.createQuery("from OfficeCaseDefinition d", CaseDefinitionRow.class).getResultList();
  }

  static boolean defined(EntityManager em, String type, int version) {
    return !em.createQuery(
            "select 1 from OfficeCaseDefinition d where d.type = :type and d.typeVersion = :version",
            Integer.class)
        .setParameter("type", type)
        .setParameter("version", version)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
