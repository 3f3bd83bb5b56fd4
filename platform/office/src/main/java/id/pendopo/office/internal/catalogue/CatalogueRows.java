package id.pendopo.office.internal.catalogue;

import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.web.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questions that the catalogue is asked for in the database. */
final class CatalogueRows {

  private CatalogueRows() {}

  static Optional<ServiceRow> service(EntityManager em, String key) {
    return em.createQuery("from OfficeService s where s.key = :key", ServiceRow.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** A service that nobody else changes before the end of the transaction. */
  static Optional<ServiceRow> locked(EntityManager em, String key) {
    return em.createQuery("from OfficeService s where s.key = :key", ServiceRow.class)
        .setParameter("key", key)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  static List<ServiceRow> services(EntityManager em) {
    return em.createQuery("from OfficeService s order by s.key", ServiceRow.class).getResultList();
  }

  static List<ServiceVersionRow> versions(EntityManager em, ServiceRow service) {
    return em.createQuery(
            "from OfficeServiceVersion v where v.service = :service order by v.number desc",
            ServiceVersionRow.class)
        .setParameter("service", service.id())
        .getResultList();
  }

  static List<ServiceVersionRow> versions(EntityManager em) {
    return em.createQuery(
            "from OfficeServiceVersion v order by v.service, v.number desc",
            ServiceVersionRow.class)
        .getResultList();
  }

  /** The version that is in force on a day, out of all of one service, the newest first. */
  static Optional<ServiceVersionRow> inForce(
      ServiceRow service, List<ServiceVersionRow> versions, LocalDate on) {
    if (service.closedFrom().isPresent() && !on.isBefore(service.closedFrom().get())) {
      return Optional.empty();
    }
    return versions.stream()
        .filter(row -> row.inForceFrom().isPresent() && !row.inForceFrom().get().isAfter(on))
        .findFirst();
  }

  static ServiceVersion view(Json json, String key, ServiceVersionRow row) {
    return new ServiceVersion(
        key,
        row.number(),
        row.inForceFrom(),
        json.read(row.content(), ServiceJson.class).content());
  }
}
