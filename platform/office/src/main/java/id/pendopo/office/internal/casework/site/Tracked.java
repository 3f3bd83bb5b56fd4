package id.pendopo.office.internal.casework.site;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.casework.CaseTypes;
import id.pendopo.office.internal.casework.CaseWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the public and the applicant see of a case. */
@Component(service = Tracked.class)
public final class Tracked {

  private final Cases cases;
  private final CaseWords words;
  private final CaseTypes types;
  private final Files files;
  private final CurrentAgency agency;

  @Activate
  public Tracked(
      @Reference Cases cases,
      @Reference CaseWords words,
      @Reference CaseTypes types,
      @Reference Files files,
      @Reference CurrentAgency agency) {
    this.cases = cases;
    this.words = words;
    this.types = types;
    this.files = files;
    this.agency = agency;
  }

  /** How a case stands; nothing in it is about a person, its title is left out too. */
  public record Shown(
      LocalText type,
      String mood,
      String icon,
      LocalText kind,
      LocalText sentence,
      String english,
      LocalDate received,
      LocalDate moved,
      Optional<LocalDate> due,
      boolean provisional,
      Optional<LocalDate> paused,
      Optional<LocalDate> closed,
      LocalText next,
      List<LocalText> why) {}

  /** Words and files for the applicant, or of theirs. */
  public record Answer(boolean own, LocalDate on, List<String> paragraphs, List<FileRow> files) {}

  /** A file. */
  public record FileRow(long id, String name, long size) {}

  /**
   * Something that the applicant can do now.
   *
   * @param asked whether the office waits for it
   */
  public record Form(
      String code,
      LocalText name,
      boolean comment,
      boolean reason,
      boolean attachment,
      boolean asked,
      List<CaseTransition.Field> fields) {}

  Shown shown(Case of) {
    LocalText sentence = words.publicText(of);
    List<CaseEntry> history = cases.history(of.id());
    LocalDate moved =
        history.stream()
            .filter(
                entry ->
                    entry.kind() == CaseEntry.Kind.MOVED || entry.kind() == CaseEntry.Kind.OPENED)
            .reduce((first, last) -> last)
            .map(CaseEntry::on)
            .orElse(of.receivedOn());
    return new Shown(
        words.type(of.type()),
        switch (of.kind()) {
          case DONE -> "good";
          case WAITING, WITHDRAWN -> "warning";
          case REFUSED -> "bad";
          case OPEN -> "";
        },
        switch (of.kind()) {
          case DONE -> "✔";
          case WAITING -> "!";
          case WITHDRAWN -> "–";
          case REFUSED -> "✖";
          case OPEN -> "➜";
        },
        of.kind().displayName(),
        sentence,
        sentence.en(),
        of.receivedOn(),
        moved,
        of.due(),
        of.provisional(),
        of.pausedSince(),
        of.closedAt().map(at -> at.atZone(agency.get().zone()).toLocalDate()),
        next(of),
        cases
            .due(of.id())
            .map(due -> due.why().stream().map(Reason::text).toList())
            .orElse(List.of()));
  }

  private LocalText next(Case of) {
    if (of.kind() == StateKind.WAITING) {
      return new LocalText(
          "Kami menunggu jawaban Anda. Waktu penyelesaian berhenti sampai jawaban Anda tiba.",
          "We wait for your answer. The clock stands until it arrives.");
    }
    if (mayRespond(of)) {
      return of.due().isPresent()
          ? new LocalText(
              "Anda dapat menanggapi. Buka dengan kode dan PIN Anda sebelum tenggat di atas.",
              "You may respond. Open it with your code and PIN before the date above.")
          : new LocalText(
              "Anda dapat menanggapi. Buka dengan kode dan PIN Anda.",
              "You may respond. Open it with your code and PIN.");
    }
    return new LocalText(
        "Petugas menyelesaikan langkah ini. Anda tidak perlu berbuat apa-apa.",
        "The office completes this step. You need not do anything.");
  }

  /** Whether the applicant can do something here other than withdrawing. */
  private boolean mayRespond(Case of) {
    return types.find(of.type()).stream()
        .flatMap(
            type ->
                type.transitions().stream()
                    .filter(way -> way.who().applicant() && way.from().contains(of.state()))
                    .filter(way -> !withdraws(type, way.to())))
        .findAny()
        .isPresent();
  }

  private static boolean withdraws(CaseType type, String state) {
    return type.states().stream()
        .anyMatch(known -> known.code().equals(state) && known.kind() == StateKind.WITHDRAWN);
  }

  /** The lines of a history that the applicant may read, the newest first. */
  List<CaseEntry> visible(long id) {
    List<CaseEntry> seen = new ArrayList<>();
    for (CaseEntry entry : cases.history(id)) {
      boolean decided = entry.kind() == CaseEntry.Kind.MOVED && !entry.reason().isEmpty();
      if (decided && !entry.forApplicant()) {
        seen.addFirst(reasonAlone(entry));
      } else if (entry.forApplicant()
          && !(entry.comment().isEmpty() && entry.files().isEmpty() && !decided)) {
        seen.addFirst(entry);
      }
    }
    return seen;
  }

  /** Why something was decided is for the applicant; words among colleagues are not. */
  private static CaseEntry reasonAlone(CaseEntry entry) {
    return new CaseEntry(
        entry.number(),
        entry.kind(),
        entry.at(),
        entry.on(),
        entry.actor(),
        Optional.empty(),
        Optional.empty(),
        entry.transition(),
        entry.from(),
        entry.to(),
        "",
        true,
        entry.reason(),
        Map.of(),
        List.of(),
        entry.desk(),
        entry.due());
  }

  List<Answer> answers(long id) {
    return visible(id).stream().map(this::answer).toList();
  }

  private Answer answer(CaseEntry entry) {
    List<String> paragraphs = new ArrayList<>();
    if (entry.kind() == CaseEntry.Kind.MOVED && !entry.reason().isEmpty()) {
      paragraphs.addAll(entry.reason().lines().filter(line -> !line.isBlank()).toList());
    }
    paragraphs.addAll(entry.comment().lines().filter(line -> !line.isBlank()).toList());
    List<StoredFile> given = files.find(entry.files());
    return new Answer(
        entry.actor() == CaseActor.APPLICANT,
        entry.on(),
        paragraphs,
        given.stream()
            .map(file -> new FileRow(file.id().value(), file.name(), file.size()))
            .toList());
  }

  /** What the applicant can do where the case is now. */
  List<Form> forms(Case of) {
    return types
        .find(of.type())
        .map(
            type ->
                type.transitions().stream()
                    .filter(way -> way.who().applicant() && way.from().contains(of.state()))
                    .map(
                        way ->
                            new Form(
                                way.code(),
                                way.name(),
                                way.needs().comment(),
                                way.needs().reason(),
                                way.needs().attachment(),
                                of.kind() == StateKind.WAITING && !closes(type, way.to()),
                                way.needs().fields()))
                    .toList())
        .orElse(List.of());
  }

  /** Whether a way ends the case: then it is offered, and not asked for. */
  private static boolean closes(CaseType type, String state) {
    return type.states().stream()
        .anyMatch(known -> known.code().equals(state) && known.kind().closed());
  }

  /** What is wrong, a line each. */
  static List<LocalText> lines(Problem problem) {
    return problem.fields().isEmpty()
        ? List.of(problem.title())
        : problem.fields().stream().map(FieldProblem::message).toList();
  }
}
