package id.pendopo.office.internal.applicant;

import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.ApplicantRegister.ImportedRow;
import id.pendopo.api.applicant.ApplicantRegister.Outcome;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.transfer.Sheet;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Takes applicants in from a table: says what becomes of every row, then stores all or none. */
final class ApplicantImport {

  private final ApplicantStore applicants;
  private final ApplicantsService service;
  private final BiPredicate<EntityManager, ApplicantRow> mayWrite;

  /**
   * @param mayWrite whether the account may change somebody who is known already; whoever is known
   *     to others alone is found, as by a look-up, and stays as they are
   */
  ApplicantImport(
      ApplicantStore applicants,
      ApplicantsService service,
      BiPredicate<EntityManager, ApplicantRow> mayWrite) {
    this.applicants = applicants;
    this.service = service;
    this.mayWrite = mayWrite;
  }

  private record Planned(ImportedRow row, ApplicantData data) {}

  List<ImportedRow> run(byte[] file, Optional<String> unit, boolean dryRun) {
    List<Planned> plan = plan(Sheet.of(file));
    List<FieldProblem> wrong =
        plan.stream()
            .flatMap(
                one ->
                    one.row().problems().stream()
                        .map(
                            problem ->
                                new FieldProblem(
                                    "baris " + one.row().line() + ", " + problem.field(),
                                    problem.message())))
            .toList();
    if (!dryRun && !wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    return applicants
        .store()
        .write(
            em -> {
              List<ImportedRow> done =
                  plan.stream()
                      .map(one -> dryRun ? looked(em, one, unit) : stored(em, one, unit))
                      .toList();
              service.imported(
                  unit,
                  dryRun,
                  done.size(),
                  done.stream().filter(row -> row.outcome() == Outcome.KNOWN).count());
              return done;
            });
  }

  /** To be told that somebody is known is a look-up, also where nothing is stored. */
  private ImportedRow looked(EntityManager em, Planned one, Optional<String> unit) {
    if (one.row().outcome() == Outcome.REFUSED) {
      return one.row();
    }
    Optional<ApplicantRow> found = service.known(em, one.data());
    found.ifPresent(row -> service.lookedUp(found, unit));
    return found.isPresent() ? known(one.row()) : one.row();
  }

  private ImportedRow stored(EntityManager em, Planned one, Optional<String> unit) {
    Optional<ApplicantRow> found = service.known(em, one.data());
    if (found.isEmpty()) {
      service.add(em, one.data(), unit);
      return one.row();
    }
    ApplicantRow row = found.get();
    if (mayWrite.test(em, row)) {
      service.again(em, row, one.data(), unit);
    } else {
      service.lookedUp(found, unit);
      if (ApplicantStore.join(em, row, unit)) {
        service.joined(row, unit);
      }
    }
    return known(one.row());
  }

  private static ImportedRow known(ImportedRow row) {
    return new ImportedRow(row.line(), row.name(), Outcome.KNOWN, List.of());
  }

  private static List<Planned> plan(Sheet sheet) {
    if (sheet.lines().size() < 2) {
      throw Problem.invalid(
          "file",
          "Berkas harus memuat judul kolom dan sedikitnya satu baris.",
          "The file has to hold headings and at least one row.");
    }
    Map<String, Integer> columns = new HashMap<>();
    List<String> head = sheet.lines().getFirst().cells();
    for (int i = 0; i < head.size(); i++) {
      columns.put(head.get(i).toLowerCase(Locale.ROOT).replace(' ', '_'), i);
    }
    if (!columns.containsKey("nama")) {
      throw Problem.invalid(
          "file",
          "Kolom nama tidak ditemukan di baris pertama.",
          "The first row has no column nama.");
    }
    Set<String> niks = new HashSet<>();
    return sheet.lines().stream().skip(1).map(line -> plan(line, columns, niks)).toList();
  }

  private static Planned plan(Sheet.Line line, Map<String, Integer> columns, Set<String> niks) {
    String kindWord = cell(line, columns, "jenis").toLowerCase(Locale.ROOT);
    List<FieldProblem> wrong = new ArrayList<>();
    ApplicantKind kind =
        switch (kindWord) {
          case "", "perorangan", "orang" -> ApplicantKind.PERSON;
          case "kelompok", "kelompok orang" -> ApplicantKind.GROUP;
          case "badan hukum" -> ApplicantKind.LEGAL_ENTITY;
          default -> {
            wrong.add(
                new FieldProblem(
                    "jenis",
                    new LocalText(
                        "Tulis perorangan, kelompok, atau badan hukum.",
                        "Write perorangan, kelompok or badan hukum.")));
            yield ApplicantKind.PERSON;
          }
        };
    ApplicantCheck.Checked checked =
        ApplicantCheck.check(
            new ApplicantData(
                kind,
                cell(line, columns, "nama"),
                Optional.of(cell(line, columns, "nik")),
                Optional.of(cell(line, columns, "badan_hukum")),
                Optional.of(cell(line, columns, "wakil")),
                Optional.of(cell(line, columns, "alamat")),
                Optional.of(cell(line, columns, "telepon")),
                Optional.of(cell(line, columns, "email")),
                LegalBasis.PUBLIC_SERVICE));
    wrong.addAll(checked.problems());
    checked
        .data()
        .nik()
        .filter(nik -> !niks.add(nik))
        .ifPresent(
            twice ->
                wrong.add(
                    new FieldProblem(
                        "nik",
                        new LocalText(
                            "NIK ini ada dua kali dalam berkas.",
                            "This NIK occurs twice in the file."))));
    return new Planned(
        new ImportedRow(
            line.number(),
            checked.data().name(),
            wrong.isEmpty() ? Outcome.NEW : Outcome.REFUSED,
            List.copyOf(wrong)),
        checked.data());
  }

  private static String cell(Sheet.Line line, Map<String, Integer> columns, String name) {
    Integer at = columns.get(name);
    return at == null || at >= line.cells().size() ? "" : line.cells().get(at).strip();
  }
}
