package id.pendopo.office.internal.catalogue;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceRegister;
import id.pendopo.api.form.Forms;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.TableImport;
import id.pendopo.api.web.Json;
import id.pendopo.api.web.PublicPages;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Keeps the catalogue with the rights of the thread's account; see {@link ServiceRegister}. */
@Component
public final class CatalogueDesk implements ServiceRegister {

  private static final String KEY = "[a-z][a-z0-9-]{1,59}";

  private final Store store;
  private final Json json;
  private final Units units;
  private final Forms forms;
  private final Access access;
  private final Audit audit;
  private final CurrentAgency agency;

  /** A node without the site has no public pages. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile @Nullable PublicPages pages;

  @Activate
  public CatalogueDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Json json,
      @Reference Units units,
      @Reference Forms forms,
      @Reference Access access,
      @Reference Audit audit,
      @Reference CurrentAgency agency) {
    this.store = store;
    this.json = json;
    this.units = units;
    this.forms = forms;
    this.access = access;
    this.audit = audit;
    this.agency = agency;
  }

  @Override
  public List<Entry> services() {
    look();
    return store.read(
        em ->
            CatalogueRows.services(em).stream()
                .map(row -> entry(em, row))
                .filter(entry -> access.may(READ, entry.newest().content().unit()))
                .sorted(
                    Comparator.comparing(
                        entry -> entry.newest().content().name().id().toLowerCase(Locale.ROOT)))
                .toList());
  }

  @Override
  public Entry get(String key) {
    look();
    return store.read(em -> visible(em, key));
  }

  @Override
  public Entry create(String key, ServiceContent content) {
    look();
    if (!key.matches(KEY)) {
      throw Problem.invalid(
          "key",
          "Kode terdiri atas 2 sampai 60 huruf kecil, angka, dan tanda hubung.",
          "A key consists of 2 to 60 small letters, digits and hyphens.");
    }
    allowed(content);
    try {
      return store.write(
          em -> {
            ServiceRow row = new ServiceRow(key);
            em.persist(row);
            em.flush();
            em.persist(new ServiceVersionRow(row.id(), 1, written(content), content.unit()));
            em.flush();
            audit.record("services.created", subject(key), Map.of(), described(content, 1));
            return entry(em, row);
          });
    } catch (RuntimeException taken) {
      if (UniqueKey.violated(taken, "office_service_key")) {
        throw new Problem(
                409,
                "Sudah ada layanan dengan kode " + key + ".",
                "There is a service with the key " + key + " already.")
            .because(taken);
      }
      throw taken;
    }
  }

  @Override
  public Entry saveDraft(String key, OptionalLong revision, ServiceContent content) {
    allowed(content);
    return store.write(
        em -> {
          ServiceRow row = managed(em, key, revision, WRITE);
          ServiceVersionRow newest = CatalogueRows.versions(em, row).getFirst();
          int number = newest.number();
          if (newest.inForceFrom().isEmpty()) {
            newest.redraft(written(content), content.unit());
          } else {
            number++;
            em.persist(new ServiceVersionRow(row.id(), number, written(content), content.unit()));
          }
          audit.record(
              "services.draft-saved",
              subject(key),
              described(CatalogueRows.view(json, key, newest).content(), newest.number()),
              described(content, number));
          return touched(em, row);
        });
  }

  @Override
  public void discardDraft(String key, OptionalLong revision) {
    store.change(
        em -> {
          ServiceRow row = managed(em, key, revision, WRITE);
          ServiceVersionRow draft = draft(em, row);
          em.remove(draft);
          if (draft.number() == 1) {
            em.remove(row);
          } else {
            touched(em, row);
          }
          audit.record(
              "services.draft-discarded",
              subject(key),
              Map.of("version", Integer.toString(draft.number())),
              Map.of());
        });
  }

  @Override
  public Entry publish(String key, OptionalLong revision, LocalDate from) {
    return store.write(
        em -> {
          ServiceRow row = managed(em, key, revision, PUBLISH);
          ServiceVersionRow draft = draft(em, row);
          access.require(PUBLISH, draft.unit());
          Optional<LocalDate> before =
              CatalogueRows.versions(em, row).stream()
                  .flatMap(version -> version.inForceFrom().stream())
                  .findFirst();
          if (before.isPresent() && !from.isAfter(before.get())) {
            throw Problem.invalid(
                "from",
                "Versi sebelumnya berlaku mulai "
                    + Dates.written(before.get(), Locale.of("id", "ID"))
                    + "; pilih tanggal sesudahnya.",
                "The version before is in force from "
                    + Dates.written(before.get(), Locale.ENGLISH)
                    + "; choose a later day.");
          }
          draft.publish(from);
          changedForPublic();
          audit.record(
              "services.published",
              subject(key),
              Map.of(),
              Map.of("version", Integer.toString(draft.number()), "from", from.toString()));
          return touched(em, row);
        });
  }

  @Override
  public Entry close(String key, OptionalLong revision, Optional<LocalDate> from) {
    return store.write(
        em -> {
          ServiceRow row = managed(em, key, revision, PUBLISH);
          if (CatalogueRows.versions(em, row).stream()
              .allMatch(version -> version.inForceFrom().isEmpty())) {
            throw new Problem(
                409,
                "Layanan ini belum pernah diterbitkan. Hapus drafnya saja.",
                "This service was never published. Discard its draft instead.");
          }
          Optional<LocalDate> before = row.closedFrom();
          row.close(from);
          changedForPublic();
          audit.record(
              "services.closed",
              subject(key),
              Map.of("closedFrom", before.map(LocalDate::toString).orElse("")),
              Map.of("closedFrom", from.map(LocalDate::toString).orElse("")));
          em.flush();
          return entry(em, row);
        });
  }

  @Override
  public TableImport<?> draftImport() {
    return new CatalogueImport(this, store, units, access);
  }

  // ---- help

  private void changedForPublic() {
    PublicPages known = pages;
    if (known != null) {
      known.changed();
    }
  }

  /** Raises the revision also where only the versions changed. */
  private Entry touched(EntityManager em, ServiceRow row) {
    em.lock(row, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    em.flush();
    return entry(em, row);
  }

  private ServiceRow managed(
      EntityManager em, String key, OptionalLong revision, String permission) {
    // before anything is read: of two who begin a draft at once the second finds that of the first
    ServiceRow row = CatalogueRows.locked(em, key).orElseThrow(Problem::notFound);
    Entry entry = visible(em, key);
    access.require(permission, entry.newest().content().unit());
    if (revision.isPresent() && revision.getAsLong() != entry.revision()) {
      throw new Problem(
          412,
          "Layanan ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this service. Load it again and retry.");
    }
    return row;
  }

  private Entry visible(EntityManager em, String key) {
    Entry entry =
        CatalogueRows.service(em, key).map(row -> entry(em, row)).orElseThrow(Problem::notFound);
    if (!access.may(READ, entry.newest().content().unit())) {
      look();
      throw Problem.notFound();
    }
    return entry;
  }

  private static ServiceVersionRow draft(EntityManager em, ServiceRow row) {
    return CatalogueRows.versions(em, row).stream()
        .filter(version -> version.inForceFrom().isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(404, "Layanan ini tidak memiliki draf.", "This service has no draft."));
  }

  /** Demands a unit that is there, forms that are published, and the right for the unit. */
  void allowed(ServiceContent content) {
    content.check();
    access.require(WRITE, content.unit());
    Problem.Collector wrong = new Problem.Collector();
    content
        .unit()
        .ifPresent(
            code ->
                wrong.check(
                    units.byCode(code).isPresent(),
                    "unit",
                    "Unit " + code + " tidak ada.",
                    "There is no unit " + code + "."));
    for (String form : content.forms()) {
      wrong.check(
          forms.published(form).isPresent(),
          "forms",
          "Formulir " + form + " belum diterbitkan.",
          "The form " + form + " is not published.");
    }
    wrong.throwIfAny();
  }

  private Entry entry(EntityManager em, ServiceRow row) {
    return new Entry(
        row.key(),
        CatalogueRows.versions(em, row).stream()
            .map(version -> CatalogueRows.view(json, row.key(), version))
            .toList(),
        row.closedFrom(),
        row.revision());
  }

  private String written(ServiceContent content) {
    return json.write(ServiceJson.of(content));
  }

  private static Map<String, String> described(ServiceContent content, int number) {
    LocalText name = content.name();
    return Map.of(
        "version",
        Integer.toString(number),
        "name",
        name.id(),
        "unit",
        content.unit().orElse(""),
        "missing",
        Integer.toString(content.missing().size()));
  }

  private static String subject(String key) {
    return "service/" + key;
  }

  void look() {
    if (!access.may(READ)) {
      access.require(READ, Optional.empty());
    }
  }

  LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }
}
