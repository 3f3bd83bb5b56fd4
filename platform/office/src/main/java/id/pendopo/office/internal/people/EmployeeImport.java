package id.pendopo.office.internal.people;

import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.people.transfer.Sheet;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PeopleImport;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans what each row does, then does all of it or nothing. */
@Component(service = PeopleImport.class)
public final class EmployeeImport implements PeopleImport {

  /** The columns, with the names under which they come. */
  private enum Column {
    NAME("name", "nama", "name", "nama lengkap"),
    NIP("nip", "nip"),
    NIK("nik", "nik"),
    STATUS("status", "status", "status kepegawaian"),
    RANK("rank", "pangkat", "rank", "pangkat/golongan", "pangkat golongan"),
    JOB("jobTitle", "jabatan", "job title", "jobtitle"),
    START("serviceStart", "tmt", "service start", "servicestart", "mulai kerja"),
    UNIT("unit", "unit", "kode unit", "unit code"),
    SUPERIOR("superior", "atasan", "superior", "kode atasan"),
    ACTIVE("active", "aktif", "active");

    private final String field;
    private final Set<String> names;

    Column(String field, String... names) {
      this.field = field;
      this.names = Set.of(names);
    }
  }

  /** What a row would do. */
  private record Step(
      Row row,
      Optional<EmployeeRecord> existing,
      Optional<EmployeeContent> content,
      Optional<Nik> nik) {}

  private final Store store;
  private final Units units;
  private final Audit audit;
  private final PeopleScope scope;
  private final Personnel personnel;
  private final NikVault vault;

  @Activate
  public EmployeeImport(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Units units,
      @Reference Audit audit,
      @Reference PeopleScope scope,
      @Reference Personnel personnel,
      @Reference NikVault vault) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.scope = scope;
    this.personnel = personnel;
    this.vault = vault;
  }

  @Override
  public Report run(byte[] content, boolean dryRun, boolean skipErrors) {
    scope.demand(PlatformPermissions.PEOPLE_MANAGE);
    Sheet sheet = Sheet.of(content);
    if (sheet.lines().isEmpty()) {
      throw Problem.invalid("file", "Berkas ini kosong.", "This file is empty.");
    }
    Map<Column, Integer> head = head(sheet.lines().getFirst());
    List<Sheet.Line> lines = sheet.lines().subList(1, sheet.lines().size());
    if (dryRun) {
      return store.read(em -> report(false, plan(em, head, lines)));
    }
    return Personnel.speaking(
        () ->
            store.write(
                em -> {
                  List<Step> steps = plan(em, head, lines);
                  boolean wrong =
                      steps.stream().anyMatch(step -> step.row().outcome() == Outcome.ERROR);
                  if (wrong && !skipErrors) {
                    return report(false, steps);
                  }
                  steps.forEach(step -> apply(em, step));
                  Report report = report(true, steps);
                  audit.record(
                      "people.imported",
                      "employee/*",
                      Map.of(),
                      Map.of(
                          "new", Long.toString(report.count(Outcome.NEW)),
                          "changed", Long.toString(report.count(Outcome.CHANGED)),
                          "errors", Long.toString(report.count(Outcome.ERROR))));
                  return report;
                }));
  }

  private static Report report(boolean applied, List<Step> steps) {
    return new Report(applied, steps.stream().map(Step::row).toList());
  }

  private static Map<Column, Integer> head(Sheet.Line first) {
    Map<Column, Integer> head = new EnumMap<>(Column.class);
    for (int i = 0; i < first.cells().size(); i++) {
      String name = first.cells().get(i).toLowerCase(Locale.ROOT).replace('_', ' ').strip();
      if (name.isEmpty()) {
        continue;
      }
      Column column = null;
      for (Column candidate : Column.values()) {
        if (candidate.names.contains(name)) {
          column = candidate;
        }
      }
      if (column == null || head.put(column, i) != null) {
        String shown = EmployeeCheck.shown(first.cells().get(i));
        throw Problem.invalid(
            "file",
            "Kolom „"
                + shown
                + "“ tidak dikenal atau ada dua kali. Kolom yang dikenal: nama, nip, nik, status,"
                + " pangkat, jabatan, tmt, unit, atasan, aktif.",
            "The column „"
                + shown
                + "“ is not known or there twice. Known are: name, nip, nik, status, rank, job"
                + " title, service start, unit, superior, active.");
      }
    }
    if (!head.containsKey(Column.NAME)) {
      throw Problem.invalid(
          "file",
          "Kolom „nama“ tidak ada. Baris pertama harus berisi nama kolom.",
          "There is no column „name“. The first row has to hold the names of the columns.");
    }
    return head;
  }

  private List<Step> plan(EntityManager em, Map<Column, Integer> head, List<Sheet.Line> lines) {
    Map<String, EmployeeRecord> withoutNumbers = new HashMap<>();
    for (EmployeeRecord row : PeopleRows.all(em)) {
      if (row.content().nip().isEmpty() && row.nikMark().isEmpty()) {
        withoutNumbers.putIfAbsent(place(row.name(), row.unit()), row);
      }
    }
    Set<String> seen = new HashSet<>();
    Map<String, Optional<String>> positions = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (Sheet.Line line : lines) {
      steps.add(step(em, head, line, withoutNumbers, seen, positions));
    }
    return steps;
  }

  private Step step(
      EntityManager em,
      Map<Column, Integer> head,
      Sheet.Line line,
      Map<String, EmployeeRecord> withoutNumbers,
      Set<String> seen,
      Map<String, Optional<String>> positions) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    head.forEach((column, place) -> cells.put(column, cell(line, place)));
    List<FieldProblem> wrong = new ArrayList<>(rounded(cells));
    Optional<Nip> nip = Nip.parse(text(cells, Column.NIP));
    Optional<Nik> nik = nik(text(cells, Column.NIK));
    Optional<EmployeeRecord> existing = existing(em, cells, nip, nik, withoutNumbers);
    if (existing.isPresent() && !scope.manages(existing.get().unit())) {
      wrong.add(
          EmployeeCheck.problem(
              nip.isPresent() ? "nip" : nik.isPresent() ? "nik" : "name",
              "Pegawai ini berada di unit yang tidak Anda kelola.",
              "This employee is in a unit that you do not manage."));
      existing = Optional.empty();
    }
    EmployeeInput input = merged(cells, existing.map(EmployeeRecord::content));
    EmployeeCheck.Checked checked =
        EmployeeCheck.check(
            input,
            units,
            code ->
                positions.computeIfAbsent(
                    code, wanted -> PeopleRows.position(em, wanted).map(PositionRecord::code)));
    if (wrong.isEmpty()) {
      wrong.addAll(checked.problems());
    }
    if (wrong.isEmpty() && !scope.manages(checked.content().orElseThrow().unit())) {
      wrong.add(
          EmployeeCheck.problem(
              "unit",
              "Anda tidak mengelola pegawai di unit ini.",
              "You do not manage the employees of this unit."));
    }
    if (wrong.isEmpty()) {
      wrong.addAll(
          personnel.taken(
              em, existing.map(EmployeeRecord::id), checked.content().orElseThrow(), nik));
    }
    wrong.addAll(twice(cells, nip, nik, existing, seen));
    if (!wrong.isEmpty()) {
      return new Step(
          row(line, cells, Outcome.ERROR, wrong, List.of()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    EmployeeContent content = checked.content().orElseThrow();
    return new Step(
        row(
            line,
            cells,
            outcome(existing, content, nik),
            List.of(),
            Personnel.doubts(content.nip(), nik, content.status(), personnel.today())),
        existing,
        Optional.of(content),
        nik);
  }

  private static String cell(Sheet.Line line, int place) {
    return place < line.cells().size() ? line.cells().get(place) : "";
  }

  private static Row row(
      Sheet.Line line,
      Map<Column, String> cells,
      Outcome outcome,
      List<FieldProblem> problems,
      List<LocalText> warnings) {
    return new Row(
        line.number(),
        EmployeeCheck.shown(text(cells, Column.NAME)),
        outcome,
        List.copyOf(problems),
        List.copyOf(warnings));
  }

  private Outcome outcome(
      Optional<EmployeeRecord> existing, EmployeeContent content, Optional<Nik> nik) {
    if (existing.isEmpty()) {
      return Outcome.NEW;
    }
    boolean sameNik =
        nik.isEmpty()
            || existing.get().nikMark().filter(vault.marks(nik.get())::contains).isPresent();
    return sameNik && existing.get().content().equals(content) ? Outcome.SAME : Outcome.CHANGED;
  }

  private Optional<EmployeeRecord> existing(
      EntityManager em,
      Map<Column, String> cells,
      Optional<Nip> nip,
      Optional<Nik> nik,
      Map<String, EmployeeRecord> withoutNumbers) {
    Optional<EmployeeRecord> found = nip.flatMap(number -> PeopleRows.byNip(em, number));
    if (found.isEmpty()) {
      found = nik.flatMap(number -> PeopleRows.byMark(em, vault.marks(number)));
    }
    if (found.isEmpty() && nip.isEmpty() && nik.isEmpty()) {
      found =
          Optional.ofNullable(
              withoutNumbers.get(place(text(cells, Column.NAME), given(cells, Column.UNIT))));
    }
    return found;
  }

  /** A number that a spreadsheet has rounded is lost, and that has to be said plainly. */
  private static List<FieldProblem> rounded(Map<Column, String> cells) {
    List<FieldProblem> wrong = new ArrayList<>();
    for (Column column : List.of(Column.NIP, Column.NIK)) {
      if (text(cells, column).matches("[0-9.,]+[eE][+]?[0-9]+")) {
        wrong.add(
            EmployeeCheck.problem(
                column.field,
                "Aplikasi tabel membulatkan nomor ini. Jadikan kolomnya teks, lalu ketik ulang.",
                "The spreadsheet has rounded this number. Make the column text and type it"
                    + " again."));
      }
    }
    return wrong;
  }

  private List<FieldProblem> twice(
      Map<Column, String> cells,
      Optional<Nip> nip,
      Optional<Nik> nik,
      Optional<EmployeeRecord> existing,
      Set<String> seen) {
    List<FieldProblem> wrong = new ArrayList<>();
    boolean again = existing.isPresent() && !seen.add("employee " + existing.get().id());
    again |= nip.isPresent() && !seen.add("nip " + nip.get().value());
    again |= nik.isPresent() && !seen.add("nik " + vault.marks(nik.get()).getFirst());
    again |=
        nip.isEmpty()
            && nik.isEmpty()
            && !seen.add("name " + place(text(cells, Column.NAME), given(cells, Column.UNIT)));
    if (again) {
      wrong.add(
          EmployeeCheck.problem(
              nip.isPresent() ? "nip" : nik.isPresent() ? "nik" : "name",
              "Pegawai ini sudah ada di baris sebelumnya.",
              "This employee is in an earlier row already."));
    }
    return wrong;
  }

  private static Optional<Nik> nik(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Nik.of(text));
    } catch (Problem malformed) {
      return Optional.empty();
    }
  }

  private static EmployeeInput merged(Map<Column, String> cells, Optional<EmployeeContent> known) {
    return new EmployeeInput(
        text(cells, Column.NAME),
        either(cells, Column.NIP, known.flatMap(EmployeeContent::nip).map(Nip::value)),
        text(cells, Column.NIK).isEmpty() ? null : text(cells, Column.NIK),
        either(
            cells, Column.STATUS, known.map(EmployeeContent::status).map(EmploymentStatus::name)),
        either(cells, Column.RANK, known.map(EmployeeContent::rank)),
        either(cells, Column.JOB, known.map(EmployeeContent::jobTitle)),
        day(
            either(
                cells,
                Column.START,
                known.flatMap(EmployeeContent::serviceStart).map(LocalDate::toString))),
        either(cells, Column.UNIT, known.flatMap(EmployeeContent::unit)),
        either(cells, Column.SUPERIOR, known.flatMap(EmployeeContent::superior)),
        active(text(cells, Column.ACTIVE), known.map(EmployeeContent::active).orElse(true)));
  }

  private static @Nullable String either(
      Map<Column, String> cells, Column column, Optional<String> known) {
    String text = text(cells, column);
    return text.isEmpty() ? known.orElse(null) : text;
  }

  private static boolean active(String text, boolean known) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> known;
      case "tidak", "no", "false", "0", "t" -> false;
      default -> true;
    };
  }

  /** The ways in which people and spreadsheets write a day, as {@code 2009-01-31}. */
  static @Nullable String day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (text.matches("[0-9]{5}")) {
        return LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text)).toString();
      }
      if (text.matches("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}")) {
        String[] parts = text.split("[/.-]", -1);
        return LocalDate.of(
                Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
            .toString();
      }
    } catch (DateTimeException noDay) {
      return text;
    }
    return text;
  }

  private static String text(Map<Column, String> cells, Column column) {
    return cells.getOrDefault(column, "");
  }

  private static Optional<String> given(Map<Column, String> cells, Column column) {
    return Optional.of(text(cells, column)).filter(text -> !text.isEmpty());
  }

  private static String place(String name, Optional<String> unit) {
    return EmployeeRecord.key(name) + "\n" + EmployeeRecord.key(unit.orElse(""));
  }

  private void apply(EntityManager em, Step step) {
    if (step.content().isEmpty() || step.row().outcome() == Outcome.SAME) {
      return;
    }
    EmployeeContent content = step.content().get();
    EmployeeRecord row = step.existing().orElse(null);
    Map<String, String> before = row == null ? Map.of() : row.audited();
    if (row == null) {
      row = new EmployeeRecord(content);
    } else {
      row.take(content);
    }
    if (step.nik().isPresent()) {
      personnel.changeNik(em, row, step.nik().get());
    }
    if (before.isEmpty()) {
      em.persist(row);
    }
    em.flush();
    Map<String, String> after = row.audited();
    audit.record(
        before.isEmpty() ? "people.employee-created" : "people.employee-changed",
        Personnel.subject(row),
        row.unit(),
        Personnel.shielded(audit, row, Personnel.only(before, after)),
        before.isEmpty()
            ? unnamed(after) // one key for each of thousands would be one commit for each
            : Personnel.shielded(audit, row, Personnel.only(after, before)));
  }

  /** Without what names the person, which stands in the register itself. */
  private static Map<String, String> unnamed(Map<String, String> values) {
    Map<String, String> safe = new TreeMap<>(values);
    safe.replaceAll(
        (name, value) ->
            (name.equals("name") || name.equals("nip")) && !value.isEmpty() ? "••••" : value);
    return safe;
  }
}
