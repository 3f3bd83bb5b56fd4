package id.pendopo.documents.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.DamagedFile;
import id.pendopo.documents.FileAdministration;
import id.pendopo.documents.FileUse;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the console and the REST API know and do about the store of files. */
@Component
public final class FileAdministrationService implements FileAdministration {

  private static final Duration LATELY = Duration.ofDays(30);

  private final Store store;
  private final TenantBinding tenant;
  private final Agencies agencies;
  private final AgencyShares shares;
  private final Access access;
  private final Audit audit;
  private final Jobs jobs;

  @Activate
  public FileAdministrationService(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference TenantBinding tenant,
      @Reference Agencies agencies,
      @Reference AgencyShares shares,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Jobs jobs) {
    this.store = store;
    this.tenant = tenant;
    this.agencies = agencies;
    this.shares = shares;
    this.access = access;
    this.audit = audit;
    this.jobs = jobs;
  }

  @Override
  public FileUse use() {
    access.require(MANAGE, Optional.empty());
    return store.read(this::use);
  }

  @Override
  public List<DamagedFile> damaged() {
    access.require(MANAGE, Optional.empty());
    return store.read(em -> new Findings(em).files());
  }

  @Override
  public String check() {
    access.require(MANAGE, Optional.empty());
    return store.write(
        em -> {
          audit.record("documents.check", "files/all", Map.of(), Map.of());
          return jobs.order(FileCheck.NAME, "", Instant.now());
        });
  }

  @Override
  public Map<AgencyId, FileUse> uses() {
    requireOperator();
    Map<AgencyId, FileUse> uses = new LinkedHashMap<>();
    for (Agency agency : agencies.all()) {
      uses.put(agency.id(), in(agency.id(), () -> store.read(this::use)));
    }
    return uses;
  }

  @Override
  public void quota(AgencyId agency, OptionalLong bytes) {
    requireOperator();
    if (agencies.find(agency).isEmpty()) {
      throw Problem.notFound();
    }
    if (bytes.isPresent() && bytes.getAsLong() <= 0) {
      throw Problem.invalid(
          "quota", "Isi jatah di atas nol, atau kosongkan.", "Give a share above zero, or none.");
    }
    in(
        agency,
        () -> {
          store.change(em -> setQuota(em, agency, bytes));
          return true;
        });
  }

  private void setQuota(EntityManager em, AgencyId agency, OptionalLong bytes) {
    Optional<ShareRecord> own = AgencyShares.own(em);
    Map<String, String> before = own.map(s -> values(s.quota())).orElse(Map.of());
    if (bytes.isEmpty()) {
      own.ifPresent(em::remove);
    } else if (own.isPresent()) {
      own.get().quota(bytes.getAsLong());
    } else {
      em.persist(new ShareRecord(bytes.getAsLong()));
    }
    audit.record(
        "documents.quota",
        "agency/" + agency,
        before,
        bytes.isPresent() ? values(bytes.getAsLong()) : Map.of());
  }

  private static Map<String, String> values(long quota) {
    return Map.of("quota", Long.toString(quota));
  }

  private FileUse use(EntityManager em) {
    return new FileUse(
        em.createQuery("select count(f) from StoredFile f", Long.class).getSingleResult(),
        AgencyShares.bytes(em),
        shares.quota(em),
        new Findings(em).count(),
        em.createQuery("select count(i) from Infection i where i.foundAt > :since", Long.class)
            .setParameter("since", Instant.now().minus(LATELY))
            .getSingleResult(),
        FileCheck.find(em).map(FileAdministrationService::check));
  }

  private static FileUse.Check check(FileCheckRecord check) {
    return new FileUse.Check(
        check.startedAt(), check.finishedAt(), check.checked(), check.bytes(), check.removed());
  }

  private void requireOperator() {
    access.require(MANAGE, Optional.empty());
    if (!access.account().map(Account::operator).orElse(false)) {
      throw new Problem(
          403,
          "Hanya pengelola sistem yang dapat melakukan ini.",
          "Only an operator of the installation may do this.");
    }
  }

  private <T> T in(AgencyId agency, Callable<T> work) {
    try {
      return tenant.callIn(agency, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
