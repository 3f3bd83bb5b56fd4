package id.pendopo.office.internal.catalogue;

import id.pendopo.api.agency.Units;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceContent.TimeUnit;
import id.pendopo.api.catalogue.ServiceRegister.Entry;
import id.pendopo.api.identity.Access;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.ImportColumn;
import id.pendopo.api.transfer.ImportLine;
import id.pendopo.api.transfer.ImportOutcome;
import id.pendopo.api.transfer.ImportStep;
import id.pendopo.api.transfer.TableImport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes drafts of services in from a table. */
final class CatalogueImport implements TableImport<CatalogueImport.Draft> {

  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,4})\\s*(menit|jam|hari(?: kerja)?)", Pattern.CASE_INSENSITIVE);

  private static final List<ImportColumn> COLUMNS =
      List.of(
          ImportColumn.of("kode", "kode", "key").asNeeded(),
          ImportColumn.of("nama", "nama", "name").asNeeded(),
          ImportColumn.of("ringkasan", "ringkasan", "summary"),
          ImportColumn.of("unit", "unit", "unit", "kode unit"),
          ImportColumn.of("lokasi", "lokasi", "location"),
          ImportColumn.of("jam", "jam", "hours", "jam layanan"),
          ImportColumn.of("persyaratan", "persyaratan", "requirements"),
          ImportColumn.of("prosedur", "prosedur", "procedure"),
          ImportColumn.of("waktu", "waktu", "time"),
          ImportColumn.of("biaya", "biaya", "cost"),
          ImportColumn.of("produk", "produk", "product"),
          ImportColumn.of("pengaduan", "pengaduan", "complaints"),
          ImportColumn.of("dasar_hukum", "dasar hukum", "legal basis"));

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

  /** What a row stores: a service that is new, or another draft of one. */
  record Draft(String key, boolean added, ServiceContent content) {}

  @Override
  public LocalText title() {
    return new LocalText("Impor layanan", "Import services");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Satu baris untuk satu layanan, disimpan sebagai draf. Beberapa butir dalam satu sel"
            + " dipisah titik koma; sel kosong tidak mengubah apa-apa.",
        "One row is one service, stored as a draft. Several entries in a cell are parted by"
            + " semicolons; an empty cell changes nothing.");
  }

  @Override
  public List<ImportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public void demand() {
    desk.look();
  }

  @Override
  public Audited audited() {
    return new Audited("services.imported", "service/*");
  }

  @Override
  public List<ImportStep<Draft>> plan(List<ImportLine> lines) {
    Map<String, Entry> known = new HashMap<>();
    desk.services().forEach(entry -> known.put(entry.key(), entry));
    Set<String> seen = new HashSet<>();
    return lines.stream().map(line -> plan(new Row(line), known, seen)).toList();
  }

  @Override
  public void apply(List<Draft> drafts) {
    store.change(em -> drafts.forEach(this::keep));
  }

  private void keep(Draft draft) {
    if (draft.added()) {
      desk.create(draft.key(), draft.content());
    } else {
      desk.saveDraft(draft.key(), OptionalLong.empty(), draft.content());
    }
  }

  private ImportStep<Draft> plan(Row row, Map<String, Entry> known, Set<String> seen) {
    String key = row.text("kode");
    String name = row.text("nama");
    List<FieldProblem> wrong = new ArrayList<>();
    check(wrong, key.matches("[a-z][a-z0-9-]{1,59}"), "kode", "Kode tidak sah.", "Invalid key.");
    check(wrong, seen.add(key), "kode", "Kode ini ada dua kali.", "This key occurs twice.");
    check(wrong, !name.isEmpty(), "nama", "Isi nama layanan.", "Enter the name.");
    Optional<Entry> before = Optional.ofNullable(known.get(key));
    Optional<String> unit =
        row.line().given("unit").or(() -> before.flatMap(one -> one.newest().content().unit()));
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
    if (!wrong.isEmpty()) {
      return ImportStep.wrong(row.line(), name, wrong);
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
      return ImportStep.wrong(row.line(), name, why);
    }
    if (old.filter(content::equals).isPresent()) {
      return ImportStep.same(row.line(), name, List.of());
    }
    return ImportStep.store(
        row.line(),
        name,
        old.isEmpty() ? ImportOutcome.NEW : ImportOutcome.CHANGED,
        List.of(),
        new Draft(key, old.isEmpty(), content));
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
            : Optional.of(
                old.flatMap(ServiceContent::summary)
                    .filter(before -> before.id().equals(row.text("ringkasan")))
                    .orElseGet(() -> LocalText.same(row.text("ringkasan")))),
        unit,
        places.isEmpty()
            ? old.map(ServiceContent::locations).orElse(List.of())
            : places.stream()
                .map(
                    place ->
                        known(old, ServiceContent::locations, had -> had.name().equals(place))
                            .map(
                                had ->
                                    hours.isEmpty()
                                        ? had
                                        : new ServiceContent.Location(place, had.address(), hours))
                            .orElseGet(() -> new ServiceContent.Location(place, "", hours)))
                .toList(),
        row.list("persyaratan").isEmpty()
            ? old.map(ServiceContent::requirements).orElse(List.of())
            : row.list("persyaratan").stream()
                .map(
                    one ->
                        known(old, ServiceContent::requirements, had -> had.name().equals(one))
                            .orElseGet(() -> new ServiceContent.Requirement(one, true, 1, "")))
                .toList(),
        row.list("prosedur").isEmpty()
            ? old.map(ServiceContent::steps).orElse(List.of())
            : row.list("prosedur").stream()
                .map(
                    one ->
                        known(old, ServiceContent::steps, had -> had.text().equals(one))
                            .orElseGet(() -> new ServiceContent.Step(one, "")))
                .toList(),
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

  /** What was known of one of several, with the details that a table does not have. */
  private static <T> Optional<T> known(
      Optional<ServiceContent> old, Function<ServiceContent, List<T>> list, Predicate<T> same) {
    return old.stream().flatMap(one -> list.apply(one).stream()).filter(same).findFirst();
  }

  private static void check(
      List<FieldProblem> wrong, boolean holds, String column, String id, String en) {
    if (!holds) {
      wrong.add(new FieldProblem(column, new LocalText(id, en)));
    }
  }

  /** A line whose cells may hold lists. */
  private record Row(ImportLine line) {

    String text(String column) {
      return line.text(column);
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
