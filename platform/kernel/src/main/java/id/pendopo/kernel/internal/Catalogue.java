package id.pendopo.kernel.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.module.ModuleEnabled;
import id.pendopo.api.persistence.Store;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.internal.ModuleRecord.Revision;
import id.pendopo.persistence.TenantBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.json.JsonMapper;

/** What is installed and for whom, in the database. Every call is one short transaction. */
@Component(service = Catalogue.class)
public final class Catalogue {

  private static final int KEPT_JOBS = 500;

  private final Store store;
  private final TenantBinding tenants;
  private final Events events;
  private final Audit audit;
  private final JsonMapper json = new JsonMapper();

  @Activate
  public Catalogue(
      @Reference(target = "(unit=kernel)") Store store,
      @Reference TenantBinding tenants,
      @Reference Events events,
      @Reference Audit audit) {
    this.store = store;
    this.tenants = tenants;
    this.events = events;
    this.audit = audit;
  }

  Map<String, ModuleRecord> modules() {
    List<ModuleRecord> rows =
        store.read(em -> em.createQuery("from ModuleRecord", ModuleRecord.class).getResultList());
    Map<String, ModuleRecord> byId = new TreeMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    return byId;
  }

  Optional<ModuleRecord> module(String id) {
    return store.read(em -> Optional.ofNullable(em.find(ModuleRecord.class, id)));
  }

  void add(String id, Revision revision, Optional<String> signedBy, boolean distribution) {
    store.change(
        em -> {
          ModuleRecord old = em.find(ModuleRecord.class, id);
          if (old == null) {
            em.persist(new ModuleRecord(id, revision, signedBy, distribution));
          } else {
            old.replaceBy(revision, signedBy, distribution);
            old.wish(ModuleRecord.Desired.STARTED);
          }
        });
  }

  void change(String id, Consumer<ModuleRecord> change) {
    store.change(
        em -> {
          ModuleRecord row = em.find(ModuleRecord.class, id);
          if (row != null) {
            change.accept(row);
          }
        });
  }

  void remove(String id) {
    store.change(
        em -> {
          ModuleRecord row = em.find(ModuleRecord.class, id);
          if (row != null) {
            em.remove(row);
          }
        });
  }

  /** Drops the switches of all agencies for a module whose data goes. */
  void forgetEnablements(String id) {
    store.change(
        em ->
            em.createQuery("delete from Enablement where moduleId = :id")
                .setParameter("id", id)
                .executeUpdate());
  }

  /** Module ids by agency. */
  Map<AgencyId, Set<String>> enablements() {
    List<Enablement> rows =
        store.read(em -> em.createQuery("from Enablement", Enablement.class).getResultList());
    Map<AgencyId, Set<String>> byAgency = new java.util.HashMap<>();
    for (Enablement row : rows) {
      byAgency
          .computeIfAbsent(new AgencyId(row.agencyId()), key -> new TreeSet<>())
          .add(row.moduleId());
    }
    return byAgency;
  }

  /** Writes the switch, the audit and the event in one transaction; false when it stood so. */
  boolean enable(AgencyId agency, String module, boolean enabled) throws Exception {
    return tenants.callIn(
        agency,
        () ->
            store.write(
                em -> {
                  List<Enablement> rows =
                      em.createQuery(
                              "from Enablement where agencyId = :agency and moduleId = :module",
                              Enablement.class)
                          .setParameter("agency", agency.value())
                          .setParameter("module", module)
                          .getResultList();
                  if (rows.isEmpty() != enabled) {
                    return false;
                  }
                  if (enabled) {
                    em.persist(new Enablement(agency.value(), module));
                  } else {
                    rows.forEach(em::remove);
                  }
                  audit.record(
                      enabled ? "module.enable" : "module.disable",
                      "module/" + module,
                      Map.of("enabled", Boolean.toString(!enabled)),
                      Map.of("enabled", Boolean.toString(enabled)));
                  events.publish(new ModuleEnabled(module, enabled));
                  return true;
                }));
  }

  void keep(LifecycleJob job) {
    String content = json.writeValueAsString(job);
    store.change(
        em -> {
          em.persist(new JobRecord(job.id(), job.module(), job.started(), content));
          List<JobRecord> newest =
              em.createQuery("from JobRecord order by startedAt desc", JobRecord.class)
                  .setFirstResult(KEPT_JOBS)
                  .getResultList();
          newest.forEach(em::remove);
        });
  }

  List<LifecycleJob> jobs(int limit) {
    return store
        .read(
            em ->
                em.createQuery("from JobRecord order by startedAt desc", JobRecord.class)
                    .setMaxResults(limit)
                    .getResultList())
        .stream()
        .map(row -> json.readValue(row.content(), LifecycleJob.class))
        .toList();
  }

  Optional<LifecycleJob> job(String id) {
    return store
        .read(em -> Optional.ofNullable(em.find(JobRecord.class, id)))
        .map(row -> json.readValue(row.content(), LifecycleJob.class));
  }
}
