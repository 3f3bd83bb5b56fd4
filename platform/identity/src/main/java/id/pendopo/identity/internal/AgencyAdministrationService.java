package id.pendopo.identity.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyDetail;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.internal.data.AgencyRow;
import id.pendopo.identity.internal.data.HostRow;
import id.pendopo.identity.internal.domain.HostNames;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes and changes agencies; see {@link AgencyAdministration}. */
@Component
public final class AgencyAdministrationService implements AgencyAdministration {

  private static final int MOST_HOSTS = 20;
  private static final String DEFAULT_ZONE = "Asia/Jakarta";

  private final Directory directory;
  private final AccessService access;
  private final AuditService audit;
  private final TenantBinding binding;

  @Activate
  public AgencyAdministrationService(
      @Reference Directory directory,
      @Reference AccessService access,
      @Reference AuditService audit,
      @Reference TenantBinding binding) {
    this.directory = directory;
    this.access = access;
    this.audit = audit;
    this.binding = binding;
  }

  @Override
  public List<AgencyDetail> list() {
    Map<Long, Long> versions = new HashMap<>();
    directory
        .read(em -> em.createQuery("from Agency", AgencyRow.class).getResultList())
        .forEach(row -> versions.put(row.id(), row.version()));
    return directory.agencies().stream()
        .filter(this::visible)
        .map(agency -> new AgencyDetail(agency, versions.getOrDefault(agency.id().value(), 0L)))
        .toList();
  }

  private boolean visible(Agency agency) {
    var account = access.requireAccount();
    return account.operator() || !directory.grants(agency.id(), account.id()).isEmpty();
  }

  @Override
  public Optional<AgencyDetail> find(String slug) {
    return list().stream().filter(detail -> detail.agency().slug().equals(slug)).findFirst();
  }

  @Override
  public AgencyDetail create(NewAgency wanted) {
    access.requireOperator();
    String zone = wanted.zone().map(String::strip).orElse(DEFAULT_ZONE);
    List<String> hosts = wanted.hosts().stream().map(HostNames::normal).distinct().toList();
    List<FieldProblem> wrong = new ArrayList<>();
    if (!HostNames.isSlug(wanted.slug())) {
      wrong.add(
          field(
              "slug",
              "Pakai huruf kecil, angka, dan tanda hubung; paling banyak 41 karakter.",
              "Use small letters, digits and hyphens; at most 41 characters."));
    } else if (HostNames.isReservedSlug(wanted.slug())) {
      wrong.add(
          field(
              "slug",
              "Nama pendek ini dipakai oleh sistem. Pilih yang lain.",
              "This short name is used by the system. Choose another."));
    }
    checkName(wanted.name(), wrong);
    checkZone(zone, wrong);
    checkHosts(hosts, Optional.empty(), wrong);
    throwIfAny(wrong);
    if (directory.agencyBySlug(wanted.slug()).isPresent()) {
      throw slugTaken();
    }
    return directory.changeInstallation(
        em -> {
          AgencyRow row =
              new AgencyRow(wanted.slug(), wanted.name().strip(), zone, false, Directory.now());
          Problem taken = slugTaken();
          Checks.persistNew(em, row, taken.title().id(), taken.title().en());
          addHosts(em, row.id(), hosts);
          audit.installation(
              em, "identity.agency-created", subject(row.id()), Map.of(), state(row, hosts));
          return detail(em, row, hosts);
        });
  }

  @Override
  public AgencyDetail change(String slug, AgencyChange change, OptionalLong version) {
    Agency agency = directory.agencyBySlug(slug).orElseThrow(Problem::notFound);
    requireMayChange(agency, change);
    List<FieldProblem> wrong = new ArrayList<>();
    change.name().ifPresent(name -> checkName(name, wrong));
    change.zone().ifPresent(zone -> checkZone(zone.strip(), wrong));
    Optional<List<String>> hosts =
        change.hosts().map(all -> all.stream().map(HostNames::normal).distinct().toList());
    hosts.ifPresent(all -> checkHosts(all, Optional.of(agency), wrong));
    throwIfAny(wrong);
    return directory.changeInstallation(em -> apply(em, agency, change, hosts, version));
  }

  /** An administrator changes their own agency from inside it; hosts are for operators. */
  private void requireMayChange(Agency agency, AgencyChange change) {
    if (access.requireAccount().operator()) {
      return;
    }
    if (!visible(agency)) {
      throw Problem.notFound();
    }
    boolean inside = binding.current().equals(Optional.of(agency.id()));
    if (!inside
        || change.hosts().isPresent()
        || !access.may(PlatformPermissions.AGENCY_MANAGE, Optional.empty())) {
      throw AccessService.forbidden();
    }
  }

  private AgencyDetail apply(
      EntityManager em,
      Agency agency,
      AgencyChange change,
      Optional<List<String>> hosts,
      OptionalLong version) {
    AgencyRow row =
        em.find(AgencyRow.class, agency.id().value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    Checks.version(version, row.version());
    Map<String, String> before = state(row, agency.hosts());
    row.describe(
        change.name().map(String::strip).orElse(row.name()),
        change.zone().map(String::strip).orElse(row.zone()));
    if (hosts.isPresent()) {
      em.createQuery("from AgencyHost h where h.agency = :agency", HostRow.class)
          .setParameter("agency", row.id())
          .getResultList()
          .forEach(em::remove);
      em.flush();
      addHosts(em, row.id(), hosts.get());
    }
    Map<String, String> after = state(row, hosts.orElse(agency.hosts()));
    audit.installation(
        em,
        "identity.agency-changed",
        subject(row.id()),
        Checks.only(before, after),
        Checks.only(after, before));
    return detail(em, row, hosts.orElse(agency.hosts()));
  }

  /** As it will be after the commit; the snapshot does not know it yet. */
  private AgencyDetail detail(EntityManager em, AgencyRow row, List<String> hosts) {
    em.flush();
    return new AgencyDetail(directory.agency(row, hosts), row.version());
  }

  private static void addHosts(EntityManager em, long agency, List<String> hosts) {
    try {
      for (int i = 0; i < hosts.size(); i++) {
        em.persist(new HostRow(agency, hosts.get(i), i));
      }
    } catch (PersistenceException taken) {
      throw hostTaken(taken);
    }
  }

  private static Problem hostTaken(Throwable cause) {
    return Problem.invalid(
            "hosts",
            "Salah satu nama host ini baru saja dipakai instansi lain.",
            "One of these host names was just taken by another agency.")
        .because(cause);
  }

  private static void checkName(String name, List<FieldProblem> wrong) {
    if (!Checks.isText(name, 200)) {
      wrong.add(
          field(
              "name",
              "Tulis nama lengkap instansi, paling banyak 200 karakter.",
              "Write the full name of the agency, at most 200 characters."));
    }
  }

  private static void checkZone(String zone, List<FieldProblem> wrong) {
    try {
      if (zone.length() <= 60) {
        ZoneId.of(zone);
        return;
      }
    } catch (DateTimeException unknown) {
      // said below
    }
    wrong.add(
        field(
            "zone",
            "Pakai zona waktu seperti Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.",
            "Use a time zone such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura."));
  }

  private void checkHosts(List<String> hosts, Optional<Agency> owner, List<FieldProblem> wrong) {
    if (hosts.size() > MOST_HOSTS) {
      wrong.add(field("hosts", "Paling banyak 20 nama host.", "At most 20 host names."));
      return;
    }
    for (String host : hosts) {
      if (!HostNames.isHost(host)) {
        wrong.add(
            field(
                "hosts",
                "Nama host harus seperti camat.contoh.go.id, tanpa porta dan tanpa http://.",
                "A host name looks like camat.contoh.go.id, without port and without http://."));
      } else if (isReserved(host) && !owner.map(Agency::isDefault).orElse(false)) {
        wrong.add(
            field(
                "hosts",
                "Nama host ini milik instalasi sendiri. Pilih yang lain.",
                "This host name belongs to the installation itself. Choose another."));
      } else if (directory
          .agencyByHost(host)
          .filter(other -> !owner.map(Agency::id).equals(Optional.of(other.id())))
          .isPresent()) {
        wrong.add(
            field(
                "hosts",
                "Nama host ini sudah dipakai instansi lain.",
                "This host name is already used by another agency."));
      }
    }
  }

  /** Whoever took these would stand in the default agency's place. */
  private boolean isReserved(String host) {
    return host.equals("localhost") || host.equals(directory.baseUrl().getHost());
  }

  private static void throwIfAny(List<FieldProblem> wrong) {
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
  }

  private static Problem slugTaken() {
    return new Problem(
        409,
        "Nama pendek (slug) ini sudah dipakai. Pilih yang lain.",
        "This short name (slug) is already used. Choose another.");
  }

  private static FieldProblem field(String name, String indonesian, String english) {
    return new FieldProblem(name, new LocalText(indonesian, english));
  }

  private static Map<String, String> state(AgencyRow row, List<String> hosts) {
    return Map.of(
        "slug", row.slug(),
        "name", row.name(),
        "zone", row.zone(),
        "hosts", String.join(" ", hosts));
  }

  private static String subject(long agency) {
    return "agency/" + agency;
  }
}
