package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.Units;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.Positions;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the categories of an agency; looks at nobody's permission. */
@Component(service = CategoryDesk.class)
public final class CategoryDesk {

  private static final String KEY = "[a-z][a-z0-9.-]{1,59}";

  private final Store store;
  private final Categories categories;
  private final Units units;
  private final Positions positions;
  private final Audit audit;

  @Activate
  public CategoryDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Categories categories,
      @Reference Units units,
      @Reference Positions positions,
      @Reference Audit audit) {
    this.store = store;
    this.categories = categories;
    this.units = units;
    this.positions = positions;
    this.audit = audit;
  }

  List<ComplaintCategory> all() {
    return categories.all();
  }

  ComplaintCategory save(ComplaintCategory wanted) {
    check(wanted);
    return store.write(
        em -> {
          Optional<CategoryRow> known =
              Categories.rows(em).stream()
                  .filter(row -> row.key().equals(wanted.key()))
                  .findFirst();
          Map<String, String> before = known.map(row -> values(row.view())).orElse(Map.of());
          CategoryRow row = known.orElseGet(() -> new CategoryRow(wanted.key()));
          row.take(wanted);
          em.persist(row);
          em.flush();
          audit.record(
              "complaints.category-saved",
              "complaint-category/" + wanted.key(),
              before,
              values(row.view()));
          return categories.find(wanted.key()).orElseThrow();
        });
  }

  private void check(ComplaintCategory wanted) {
    Problem.Collector wrong =
        new Problem.Collector()
            .check(
                wanted.key().matches(KEY),
                "key",
                "Kode terdiri atas 2 sampai 60 huruf kecil, angka, titik, dan tanda hubung.",
                "A key consists of 2 to 60 small letters, digits, points and hyphens.")
            .check(
                !wanted.key().contains(".") || categories.shipped(wanted.key()),
                "key",
                "Titik dalam kode hanya untuk kategori dari modul.",
                "A point in the key is only for categories of modules.")
            .check(
                wanted.name().id().length() <= 120 && wanted.name().en().length() <= 120,
                "name",
                "Nama paling panjang 120 huruf.",
                "A name has at most 120 characters.")
            .check(
                wanted.description().length() <= 300,
                "description",
                "Keterangan paling panjang 300 huruf.",
                "A description has at most 300 characters.");
    wrong.check(
        wanted.position().isEmpty() || wanted.unit().isPresent(),
        "unit",
        "Pilih unitnya juga, agar pemegang jabatan dapat membaca pengaduan.",
        "Choose the unit as well, so that the holder of the position can read the complaint.");
    wanted
        .unit()
        .ifPresent(
            code ->
                wrong.check(
                    units.byCode(code).isPresent(),
                    "unit",
                    "Unit " + code + " tidak ada.",
                    "There is no unit " + code + "."));
    wanted
        .position()
        .ifPresent(
            code ->
                wrong.check(
                    positions.find(code).isPresent(),
                    "position",
                    "Jabatan " + code + " tidak ada.",
                    "There is no position " + code + "."));
    wrong.throwIfAny();
  }

  private static Map<String, String> values(ComplaintCategory of) {
    return Map.of(
        "name", of.name().id(),
        "unit", of.unit().orElse(""),
        "position", of.position().orElse(""),
        "offered", Boolean.toString(of.offered()));
  }
}
