package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.Units;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.Employees;
import id.pendopo.api.people.Position;
import id.pendopo.api.people.Positions;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Checks what is given with a case before anything is changed. */
@Component(service = CaseChecks.class)
public final class CaseChecks {

  static final int LONGEST_COMMENT = 4_000;
  static final int LONGEST_REASON = 1_000;
  private static final int MOST_FILES = 20;
  private static final int LONGEST_KEY = 80;
  private static final int LONGEST_TITLE = 200;

  /** Sixteen digits, with or without points or spaces between them. */
  private static final Pattern LIKE_A_NIK = Pattern.compile("(?<!\\d)(\\d[ .-]?){15}\\d(?!\\d)");

  private final Units units;
  private final Employees employees;
  private final Positions positions;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Files files;

  @Activate
  public CaseChecks(
      @Reference Units units, @Reference Employees employees, @Reference Positions positions) {
    this.units = units;
    this.employees = employees;
    this.positions = positions;
  }

  void opening(NewCase wanted, String title, LocalDate today) {
    new Problem.Collector()
        .check(
            isLine(title, LONGEST_TITLE),
            "title",
            "Tulis judul perkara dalam satu baris, paling banyak 200 karakter.",
            "Write the title of the case on one line, at most 200 characters.")
        .check(
            !LIKE_A_NIK.matcher(title).find(),
            "title",
            "Judul perkara memuat angka seperti NIK. Hapus data pribadi dari judul.",
            "The title holds a number like a NIK. Remove personal data from it.")
        .check(
            isLine(wanted.subjectType(), LONGEST_KEY),
            "subjectType",
            "Jenis pokok perkara wajib, paling banyak 80 karakter.",
            "The kind of the subject is needed, at most 80 characters.")
        .check(
            isLine(wanted.subjectId(), LONGEST_KEY),
            "subjectId",
            "Kunci pokok perkara wajib, paling banyak 80 karakter.",
            "The key of the subject is needed, at most 80 characters.")
        .check(
            wanted
                .applicant()
                .map(key -> isLine(key, LONGEST_KEY) && !LIKE_A_NIK.matcher(key).find())
                .orElse(true),
            "applicant",
            "Kunci pemohon paling banyak 80 karakter dan bukan NIK.",
            "The key of the applicant has at most 80 characters and is no NIK.")
        .check(
            wanted.unit().map(code -> units.byCode(code).isPresent()).orElse(true),
            "unit",
            "Unit dengan kode ini tidak ada.",
            "There is no unit with this code.")
        .check(
            wanted.receivedOn().map(day -> !day.isAfter(today)).orElse(true),
            "receivedOn",
            "Tanggal diterima tidak boleh di masa depan.",
            "The day of receipt cannot lie in the future.")
        .throwIfAny();
  }

  /** The day from which a step counts. */
  static LocalDate day(CaseMove move, CaseSnapshot now, LocalDate today) {
    LocalDate on = move.on().orElse(today);
    if (on.isAfter(today)) {
      throw Problem.invalid(
          "on", "Tanggal tidak boleh di masa depan.", "The date cannot lie in the future.");
    }
    if (on.isBefore(now.lastOn())) {
      throw Problem.invalid(
          "on",
          "Tanggal tidak boleh sebelum langkah terakhir, " + Deadlines.written(now.lastOn()) + ".",
          "The date cannot lie before the last step, " + Deadlines.english(now.lastOn()) + ".");
    }
    return on;
  }

  /** What was said and given with a move, if it is all that the transition needs. */
  CaseEvent.Words words(CaseTransition way, CaseMove move) {
    String comment = move.comment().strip();
    String reason = move.reason().strip();
    CaseTransition.Needs needs = way.needs();
    Problem.Collector wrong = lengths(comment, reason, move.files());
    wrong
        .check(
            !needs.comment() || !comment.isEmpty(),
            "comment",
            "Tulis catatan untuk langkah ini.",
            "Write a comment for this step.")
        .check(
            !needs.reason() || !reason.isEmpty(),
            "reason",
            "Tulis alasan untuk langkah ini.",
            "Write the reason for this step.")
        .check(
            !needs.attachment() || !move.files().isEmpty(),
            "files",
            "Lampirkan sedikitnya satu berkas.",
            "Attach at least one file.");
    for (CaseTransition.Field field : needs.fields()) {
      String value = move.fields().getOrDefault(field.name(), "").strip();
      wrong.check(
          isLine(value, field.longest()),
          "fields." + field.name(),
          field.label().id()
              + ": isi dalam satu baris, paling banyak "
              + field.longest()
              + " karakter.",
          field.label().en()
              + ": fill in on one line, at most "
              + field.longest()
              + " characters.");
    }
    Set<String> known =
        needs.fields().stream().map(CaseTransition.Field::name).collect(Collectors.toSet());
    for (String name : move.fields().keySet()) {
      wrong.check(
          known.contains(name),
          "fields",
          "Langkah ini tidak mengenal isian yang dikirim.",
          "This step does not know a field that was sent.");
    }
    wrong.throwIfAny();
    stored(move.files());
    Map<String, String> fields =
        move.fields().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().strip()));
    return new CaseEvent.Words(comment, move.forApplicant(), reason, fields, move.files());
  }

  CaseEvent.Words comment(String words, boolean forApplicant, List<FileId> given) {
    String comment = words.strip();
    lengths(comment, "", given)
        .check(
            !comment.isEmpty() || !given.isEmpty(),
            "comment",
            "Tulis catatan atau lampirkan berkas.",
            "Write a comment or attach a file.")
        .throwIfAny();
    stored(given);
    return new CaseEvent.Words(comment, forApplicant, "", Map.of(), List.copyOf(given));
  }

  static String reason(String text) {
    String reason = text.strip();
    new Problem.Collector()
        .check(
            !reason.isEmpty() && reason.length() <= LONGEST_REASON,
            "reason",
            "Tulis alasan, paling banyak 1.000 karakter.",
            "Write the reason, at most 1,000 characters.")
        .throwIfAny();
    return reason;
  }

  private static Problem.Collector lengths(String comment, String reason, List<FileId> given) {
    return new Problem.Collector()
        .check(
            comment.length() <= LONGEST_COMMENT,
            "comment",
            "Catatan paling banyak 4.000 karakter.",
            "A comment has at most 4,000 characters.")
        .check(
            reason.length() <= LONGEST_REASON,
            "reason",
            "Alasan paling banyak 1.000 karakter.",
            "A reason has at most 1,000 characters.")
        .check(
            given.size() <= MOST_FILES,
            "files",
            "Paling banyak 20 berkas sekali kirim.",
            "At most 20 files at a time.");
  }

  private void stored(List<FileId> given) {
    Files store = files;
    if (!given.isEmpty() && (store == null || store.find(given).size() != given.size())) {
      throw Problem.invalid(
          "files", "Berkas ini tidak ada di penyimpanan.", "There is no such file in the store.");
    }
  }

  /** The desk as it is kept, if there is one like it. */
  CaseDesk desk(CaseDesk wanted) {
    return switch (wanted) {
      case CaseDesk.Person person ->
          employees
              .find(person.employee())
              .filter(Employee::active)
              .map(known -> new CaseDesk.Person(known.id()))
              .orElseThrow(
                  () ->
                      Problem.invalid(
                          "desk",
                          "Pegawai ini tidak ada atau tidak bekerja di sini lagi.",
                          "There is no such employee, or they work here no more."));
      case CaseDesk.Post post ->
          positions
              .find(post.position())
              .map(Position::code)
              .map(CaseDesk.Post::new)
              .orElseThrow(
                  () ->
                      Problem.invalid(
                          "desk",
                          "Jabatan dengan kode ini tidak ada.",
                          "There is no position with this code."));
      case CaseDesk.Pool pool -> {
        if (pool.unit().isPresent() && units.byCode(pool.unit().get()).isEmpty()) {
          throw Problem.invalid(
              "desk", "Unit dengan kode ini tidak ada.", "There is no unit with this code.");
        }
        yield pool;
      }
    };
  }

  static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** What cannot be a step of a case in its state, or is there no more. */
  static Problem overtaken(Optional<CaseTransition> way) {
    return new Problem(
        409,
        "Perkara ini sudah berpindah keadaan, mungkin diputus petugas lain. Muat ulang dan lihat"
            + " riwayatnya."
            + way.map(known -> " (" + known.name().id() + ")").orElse(""),
        "This case is in another state now; another officer may have decided it. Reload and see"
            + " its history."
            + way.map(known -> " (" + known.name().en() + ")").orElse(""));
  }
}
