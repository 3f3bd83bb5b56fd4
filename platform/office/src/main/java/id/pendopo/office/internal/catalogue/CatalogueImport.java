package id.pendopo.office.internal.catalogue;

import id.pendopo.api.agency.Units;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceContent.TimeUnit;
import id.pendopo.api.catalogue.ServiceRegister.Entry;
import id.pendopo.api.catalogue.ServiceRegister.ImportedRow;
import id.pendopo.api.catalogue.ServiceRegister.Outcome;
import id.pendopo.api.identity.Access;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.transfer.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes services in from a table: reads every row, says what becomes of it, then stores all. */
final class CatalogueImport {

  private static final int MOST_ROWS = 1_000;
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,4})\\s*(menit|jam|hari(?: kerja)?)", Pattern.CASE_INSENSITIVE);

  private final CatalogueDesk desk;
  private final Store store;
  private final Units units;
  private final Access access;

  CatalogueImport(CatalogueDesk desk, Store store, Units units, Access access) {
    this.desk = desk;
    this.store = store;
    this.units = units;
    this.access = access;
  }

  private record Planned(ImportedRow row, Optional<ServiceContent> content) {}

  List<ImportedRow> run(byte[] file, boolean dryRun) {
    Sheet sheet = Sheet.of(file);
    if (sheet.lines().size() < 2 || sheet.lines().size() > MOST_ROWS + 1) {
      throw Problem.invalid(
          "file",
          "Berkas harus memuat judul kolom dan 1 sampai 1.000 baris.",
          "The file has to hold headings and 1 to 1,000 rows.");
    }
    Map<String, Integer> columns = new HashMap<>();
    List<String> head = sheet.lines().getFirst().cells();
    for (int i = 0; i < head.size(); i++) {
      columns.put(head.get(i).toLowerCase(Locale.ROOT).replace(' ', '_'), i);
    }
    if (!columns.containsKey("kode") || !columns.containsKey("nama")) {
      throw Problem.invalid(
          "file",
          "Kolom kode dan nama tidak ditemukan di baris pertama.",
          "The first row has no columns kode and nama.");
    }
    Map<String, Entry> known = new HashMap<>();
    desk.services().forEach(entry -> known.put(entry.key(), entry));
    Set<String> seen = new HashSet<>();
    List<Planned> plan =
        sheet.lines().stream().skip(1).map(line -> plan(line, columns, known, seen)).toList();
    List<ImportedRow> rows = plan.stream().map(Planned::row).toList();
    if (!dryRun) {
      store.change(em -> plan.forEach(this::keep));
    }
    return rows;
  }

  private void keep(Planned planned) {
    ServiceContent content =
        planned
            .content()
            .orElseThrow(
                () ->
                    Problem.invalid(
                        planned.row().problems().stream()
                            .map(
                                wrong ->
                                    new FieldProblem(
                                        "baris " + planned.row().line() + ", " + wrong.field(),
                                        wrong.message()))
                            .toList()));
    switch (planned.row().outcome()) {
      case NEW -> desk.create(planned.row().key(), content);
      case CHANGED -> desk.saveDraft(planned.row().key(), OptionalLong.empty(), content);
      default -> {
        // nothing to change
      }
    }
  }

  private Planned plan(
      Sheet.Line line, Map<String, Integer> columns, Map<String, Entry> known, Set<String> seen) {
    Row row = new Row(line.cells(), columns);
    String key = row.text("kode");
    String name = row.text("nama");
    List<FieldProblem> wrong = new ArrayList<>();
    check(wrong, key.matches("[a-z][a-z0-9-]{1,59}"), "kode", "Kode tidak sah.", "Invalid key.");
    check(wrong, seen.add(key), "kode", "Kode ini ada dua kali.", "This key occurs twice.");
    check(wrong, !name.isEmpty(), "nama", "Isi nama layanan.", "Enter the name.");
    Optional<String> unit = Optional.of(row.text("unit")).filter(code -> !code.isEmpty());
    check(
        wrong,
        unit.isEmpty() || units.byCode(unit.get()).isPresent(),
        "unit",
        "Unit tidak ada.",
        "There is no such unit.");
    check(
        wrong,
        access.may(CatalogueDesk.WRITE, unit),
        "unit",
        "Anda tidak berwenang atas unit ini.",
        "You have no right over this unit.");
    Optional<ServiceContent.StandardTime> time = Optional.empty();
    if (!row.text("waktu").isEmpty()) {
      Matcher matcher = TIME.matcher(row.text("waktu"));
      boolean readable = matcher.matches();
      check(
          wrong,
          readable,
          "waktu",
          "Tulis waktu seperti 3 hari kerja, 2 jam, atau 15 menit.",
          "Write a time such as 3 hari kerja, 2 jam or 15 menit.");
      if (readable) {
        TimeUnit of =
            switch (matcher.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
              case 'm' -> TimeUnit.MINUTES;
              case 'j' -> TimeUnit.HOURS;
              default -> TimeUnit.WORKING_DAYS;
            };
        time = Optional.of(new ServiceContent.StandardTime(Integer.parseInt(matcher.group(1)), of));
      }
    }
    String cost = row.text("biaya").toLowerCase(Locale.ROOT);
    check(
        wrong,
        cost.isEmpty() || Set.of("gratis", "0", "tidak dipungut biaya").contains(cost),
        "biaya",
        "Di sini hanya gratis; tabel tarif dengan dasar hukumnya diisi di konsol.",
        "Only gratis here; tariffs with their legal basis are entered in the console.");
    Optional<Entry> before = Optional.ofNullable(known.get(key));
    if (!wrong.isEmpty()) {
      return new Planned(
          new ImportedRow(line.number(), key, name, Outcome.REFUSED, List.copyOf(wrong)),
          Optional.empty());
    }
    Optional<ServiceContent> old = before.map(entry -> entry.newest().content());
    ServiceContent content = content(row, name, unit, time, !cost.isEmpty(), old);
    try {
      content.check();
      if (old.isPresent()) {
        access.require(CatalogueDesk.WRITE, old.get().unit());
      }
    } catch (Problem refused) {
      List<FieldProblem> why =
          refused.fields().isEmpty()
              ? List.of(new FieldProblem("kode", refused.title()))
              : refused.fields();
      return new Planned(
          new ImportedRow(line.number(), key, name, Outcome.REFUSED, why), Optional.empty());
    }
    Outcome outcome =
        old.isEmpty() ? Outcome.NEW : old.get().equals(content) ? Outcome.SAME : Outcome.CHANGED;
    return new Planned(
        new ImportedRow(line.number(), key, name, outcome, List.of()), Optional.of(content));
  }

  /** What the table says, over what was there: an empty cell changes nothing. */
  private static ServiceContent content(
      Row row,
      String name,
      Optional<String> unit,
      Optional<ServiceContent.StandardTime> time,
      boolean free,
      Optional<ServiceContent> old) {
    List<String> places = row.list("lokasi");
    String hours = row.text("jam");
    return new ServiceContent(
        new LocalText(
            name,
            old.map(before -> before.name())
                .filter(before -> before.id().equals(name))
                .map(LocalText::en)
                .orElse(name)),
        row.text("ringkasan").isEmpty()
            ? old.flatMap(ServiceContent::summary)
            : Optional.of(LocalText.same(row.text("ringkasan"))),
        unit,
        places.isEmpty()
            ? old.map(ServiceContent::locations).orElse(List.of())
            : places.stream().map(place -> new ServiceContent.Location(place, "", hours)).toList(),
        row.list("persyaratan").isEmpty()
            ? old.map(ServiceContent::requirements).orElse(List.of())
            : row.list("persyaratan").stream()
                .map(one -> new ServiceContent.Requirement(one, true, 1, ""))
                .toList(),
        row.list("prosedur").isEmpty()
            ? old.map(ServiceContent::steps).orElse(List.of())
            : row.list("prosedur").stream().map(one -> new ServiceContent.Step(one, "")).toList(),
        time.or(() -> old.flatMap(ServiceContent::time)),
        old.map(ServiceContent::tariffs).orElse(List.of()),
        free || old.map(ServiceContent::free).orElse(false),
        row.or("dasar_hukum", old.map(ServiceContent::legalBasis)),
        row.or("produk", old.map(ServiceContent::products)),
        row.list("pengaduan").isEmpty()
            ? old.map(ServiceContent::complaintWays).orElse(List.of())
            : row.list("pengaduan").stream()
                .map(one -> new ServiceContent.Contact("", one))
                .toList(),
        old.map(ServiceContent::forms).orElse(List.of()),
        old.map(ServiceContent::texts).orElse(Map.of()));
  }

  private static void check(
      List<FieldProblem> wrong, boolean holds, String column, String id, String en) {
    if (!holds) {
      wrong.add(new FieldProblem(column, new LocalText(id, en)));
    }
  }

  /** The cells of a line by the names of their columns. */
  private record Row(List<String> cells, Map<String, Integer> columns) {

    String text(String column) {
      Integer at = columns.get(column);
      return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    List<String> list(String column) {
      return Stream.of(text(column).split(";"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    List<String> or(String column, Optional<List<String>> old) {
      return list(column).isEmpty() ? old.orElse(List.of()) : list(column);
    }
  }
}
