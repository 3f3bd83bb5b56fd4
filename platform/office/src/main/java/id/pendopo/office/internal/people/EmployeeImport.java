package id.pendopo.office.internal.people;

import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.ImportColumn;
import id.pendopo.api.transfer.ImportLine;
import id.pendopo.api.transfer.ImportOutcome;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.ImportStep;
import id.pendopo.api.transfer.Imports;
import id.pendopo.api.transfer.TableImport;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PeopleImport;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Says what a row means for the register of employees, and stores it. */
@Component(service = {PeopleImport.class, EmployeeImport.class})
public final class EmployeeImport implements PeopleImport, TableImport<EmployeeImport.Change> {

  private static final String NAME = "name";
  private static final String NIP = "nip";
  private static final String NIK = "nik";
  private static final String STATUS = "status";
  private static final String RANK = "rank";
  private static final String JOB = "jobTitle";
  private static final String START = "serviceStart";
  private static final String UNIT = "unit";
  private static final String SUPERIOR = "superior";
  private static final String ACTIVE = "active";

  private static final String YES_OR_NO =
      "|ya|y|yes|true|1|aktif|active|tidak|tidak aktif|nonaktif|no|n|false|0|t";

  private static final List<ImportColumn> COLUMNS =
      List.of(
          ImportColumn.of(NAME, "nama", "name", "nama lengkap").asNeeded(),
          ImportColumn.of(NIP, "nip", "nip").asDigits(),
          ImportColumn.of(NIK, "nik", "nik").asDigits(),
          ImportColumn.of(STATUS, "status", "status", "status kepegawaian"),
          ImportColumn.of(RANK, "pangkat", "rank", "pangkat/golongan", "pangkat golongan"),
          ImportColumn.of(JOB, "jabatan", "job title"),
          ImportColumn.of(START, "tmt", "service start", "mulai kerja"),
          ImportColumn.of(UNIT, "unit", "unit", "kode unit", "unit code"),
          ImportColumn.of(SUPERIOR, "atasan", "superior", "kode atasan"),
          ImportColumn.of(ACTIVE, "aktif", "active"));

  /** What a row stores: an employee who is new, or was there. */
  public record Change(
      Optional<EmployeeRecord> existing, EmployeeContent content, Optional<Nik> nik) {}

  private final Store store;
  private final Units units;
  private final Audit audit;
  private final PeopleScope scope;
  private final Personnel personnel;
  private final NikVault vault;
  private final Imports imports;

  @Activate
  public EmployeeImport(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Units units,
      @Reference Audit audit,
      @Reference PeopleScope scope,
      @Reference Personnel personnel,
      @Reference NikVault vault,
      @Reference Imports imports) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.scope = scope;
    this.personnel = personnel;
    this.vault = vault;
    this.imports = imports;
  }

  @Override
  public ImportReport run(byte[] content, boolean dryRun, boolean skipErrors) {
    return imports.run(this, content, dryRun, skipErrors);
  }

  @Override
  public LocalText title() {
    return new LocalText("Impor pegawai", "Import employees");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Satu baris untuk satu pegawai. Sel kosong tidak mengubah data yang sudah ada.",
        "One row is one employee. An empty cell leaves what is known.");
  }

  @Override
  public List<ImportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public void demand() {
    scope.demand(PlatformPermissions.PEOPLE_MANAGE);
  }

  @Override
  public Audited audited() {
    return new Audited("people.imported", "employee/*");
  }

  @Override
  public List<ImportStep<Change>> plan(List<ImportLine> lines) {
    return store.read(
        em -> {
          Map<String, EmployeeRecord> withoutNumbers = new HashMap<>();
          for (EmployeeRecord row : PeopleRows.all(em)) {
            if (row.content().nip().isEmpty() && row.nikMark().isEmpty()) {
              withoutNumbers.putIfAbsent(place(row.name(), row.unit()), row);
            }
          }
          Set<String> seen = new HashSet<>();
          Map<String, Optional<String>> positions = new HashMap<>();
          List<ImportStep<Change>> steps = new ArrayList<>();
          for (ImportLine line : lines) {
            steps.add(step(em, line, withoutNumbers, seen, positions));
          }
          return steps;
        });
  }

  @Override
  public void apply(List<Change> changes) {
    Personnel.speaking(
        () ->
            store.write(
                em -> {
                  changes.forEach(change -> apply(em, change));
                  return changes.size();
                }));
  }

  private ImportStep<Change> step(
      EntityManager em,
      ImportLine line,
      Map<String, EmployeeRecord> withoutNumbers,
      Set<String> seen,
      Map<String, Optional<String>> positions) {
    List<FieldProblem> wrong = new ArrayList<>();
    Optional<Nip> nip = Nip.parse(line.text(NIP));
    Optional<Nik> nik = nik(line.text(NIK));
    Optional<EmployeeRecord> existing = existing(em, line, nip, nik, withoutNumbers);
    if (existing.isPresent() && !scope.manages(existing.get().unit())) {
      wrong.add(
          EmployeeCheck.problem(
              identifier(nip, nik),
              "Pegawai ini berada di unit yang tidak Anda kelola.",
              "This employee is in a unit that you do not manage."));
      existing = Optional.empty();
    }
    EmployeeCheck.Checked checked =
        EmployeeCheck.check(
            merged(line, existing.map(EmployeeRecord::content)),
            units,
            code ->
                positions.computeIfAbsent(
                    code, wanted -> PeopleRows.position(em, wanted).map(PositionRecord::code)));
    if (wrong.isEmpty()) {
      wrong.addAll(checked.problems());
    }
    if (!line.text(ACTIVE).toLowerCase(Locale.ROOT).matches(YES_OR_NO)) {
      wrong.add(EmployeeCheck.problem(ACTIVE, "Tulis ya atau tidak.", "Write yes or no."));
    }
    if (wrong.isEmpty() && !scope.manages(checked.content().orElseThrow().unit())) {
      wrong.add(
          EmployeeCheck.problem(
              UNIT,
              "Anda tidak mengelola pegawai di unit ini.",
              "You do not manage the employees of this unit."));
    }
    if (wrong.isEmpty()) {
      wrong.addAll(
          personnel.taken(
              em, existing.map(EmployeeRecord::id), checked.content().orElseThrow(), nik));
    }
    wrong.addAll(twice(line, nip, nik, existing, seen));
    String name = EmployeeCheck.shown(line.text(NAME));
    if (!wrong.isEmpty()) {
      return ImportStep.wrong(line, name, wrong);
    }
    EmployeeContent content = checked.content().orElseThrow();
    List<LocalText> doubts =
        Personnel.doubts(content.nip(), nik, content.status(), personnel.today());
    ImportOutcome outcome = outcome(existing, content, nik);
    return outcome == ImportOutcome.SAME
        ? ImportStep.same(line, name, doubts)
        : ImportStep.store(line, name, outcome, doubts, new Change(existing, content, nik));
  }

  /** The field by which a row says who it is about. */
  private static String identifier(Optional<Nip> nip, Optional<Nik> nik) {
    return nip.isPresent() ? NIP : nik.isPresent() ? NIK : NAME;
  }

  private ImportOutcome outcome(
      Optional<EmployeeRecord> existing, EmployeeContent content, Optional<Nik> nik) {
    if (existing.isEmpty()) {
      return ImportOutcome.NEW;
    }
    boolean sameNik =
        nik.isEmpty()
            || existing.get().nikMark().filter(vault.marks(nik.get())::contains).isPresent();
    return sameNik && existing.get().content().equals(content)
        ? ImportOutcome.SAME
        : ImportOutcome.CHANGED;
  }

  private Optional<EmployeeRecord> existing(
      EntityManager em,
      ImportLine line,
      Optional<Nip> nip,
      Optional<Nik> nik,
      Map<String, EmployeeRecord> withoutNumbers) {
    Optional<EmployeeRecord> found = nip.flatMap(number -> PeopleRows.byNip(em, number));
    if (found.isEmpty()) {
      found = nik.flatMap(number -> PeopleRows.byMark(em, vault.marks(number)));
    }
    if (found.isEmpty() && nip.isEmpty() && nik.isEmpty()) {
      found = Optional.ofNullable(withoutNumbers.get(place(line.text(NAME), line.given(UNIT))));
    }
    return found;
  }

  private List<FieldProblem> twice(
      ImportLine line,
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
            && !seen.add("name " + place(line.text(NAME), line.given(UNIT)));
    if (again) {
      wrong.add(
          EmployeeCheck.problem(
              identifier(nip, nik),
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

  private static EmployeeInput merged(ImportLine line, Optional<EmployeeContent> known) {
    return new EmployeeInput(
        line.text(NAME),
        either(line, NIP, known.flatMap(EmployeeContent::nip).map(Nip::value)),
        line.text(NIK).isEmpty() ? null : line.text(NIK),
        either(line, STATUS, known.map(EmployeeContent::status).map(EmploymentStatus::name)),
        either(line, RANK, known.map(EmployeeContent::rank)),
        either(line, JOB, known.map(EmployeeContent::jobTitle)),
        day(
            either(
                line,
                START,
                known.flatMap(EmployeeContent::serviceStart).map(LocalDate::toString))),
        either(line, UNIT, known.flatMap(EmployeeContent::unit)),
        either(line, SUPERIOR, known.flatMap(EmployeeContent::superior)),
        active(line.text(ACTIVE), known.map(EmployeeContent::active).orElse(true)));
  }

  private static @Nullable String either(ImportLine line, String column, Optional<String> known) {
    return line.given(column).or(() -> known).orElse(null);
  }

  private static boolean active(String text, boolean known) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> known;
      case "tidak", "tidak aktif", "nonaktif", "no", "n", "false", "0", "t" -> false;
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

  private static String place(String name, Optional<String> unit) {
    return EmployeeRecord.key(name) + "\n" + EmployeeRecord.key(unit.orElse(""));
  }

  private void apply(EntityManager em, Change change) {
    EmployeeContent content = change.content();
    EmployeeRecord row = change.existing().orElse(null);
    Map<String, String> before = row == null ? Map.of() : row.audited();
    if (row == null) {
      row = new EmployeeRecord(content);
    } else {
      row.take(content);
    }
    if (change.nik().isPresent()) {
      personnel.changeNik(em, row, change.nik().get());
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
