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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes applicants in from a table: says what becomes of every row, then stores all or none. */
final class ApplicantImport {

  private final ApplicantStore applicants;
  private final ApplicantsService service;

  ApplicantImport(ApplicantStore applicants, ApplicantsService service) {
    this.applicants = applicants;
    this.service = service;
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
    if (dryRun) {
      return applicants
          .store()
          .read(
              em ->
                  plan.stream()
                      .map(
                          one ->
                              one.row().outcome() == Outcome.NEW
                                      && service.known(em, one.data()).isPresent()
                                  ? known(one.row())
                                  : one.row())
                      .toList());
    }
    return applicants
        .store()
        .write(
            em ->
                plan.stream()
                    .map(
                        one -> {
                          boolean there = service.known(em, one.data()).isPresent();
                          service.enter(one.data(), unit);
                          return there ? known(one.row()) : one.row();
                        })
                    .toList());
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
