package id.pendopo.office.internal.form;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.Answer;
import id.pendopo.api.form.AnswerSheets;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Json;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.vault.Vault;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps answers; see {@link AnswerSheets}. */
@Component(service = {AnswerSheets.class, SheetKeeper.class})
public final class SheetKeeper implements AnswerSheets {

  /** What the keys are for, as their files are called. */
  static final String PURPOSE = "form-answers";

  private static final int LONGEST_PURPOSE = 200;
  private static final int SHORTEST_PURPOSE = 5;

  private final Store store;
  private final Transactions transactions;
  private final FormsService forms;
  private final Files files;
  private final Json json;
  private final Vault vault;
  private final Access access;
  private final Audit audit;

  @Activate
  public SheetKeeper(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Transactions transactions,
      @Reference FormsService forms,
      @Reference Files files,
      @Reference Json json,
      @Reference Vault vault,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.transactions = transactions;
    this.forms = forms;
    this.files = files;
    this.json = json;
    this.vault = vault;
    this.access = access;
    this.audit = audit;
  }

  @Override
  public AnswerSheet keep(Filled filled, FormInput input, String subject, Optional<String> unit) {
    writing();
    filled.orThrow();
    if (!subject.matches("[a-z0-9-]{1,40}/[a-z0-9-]{1,40}/[A-Za-z0-9-]{1,36}")) {
      throw new IllegalArgumentException("A subject reads module/type/id: " + subject);
    }
    return store.write(
        em -> {
          AnswerSheetRow row = new AnswerSheetRow(subject, unit, FormsService.now());
          Map<String, Answer> answers = withFiles(filled.answers(), input);
          put(row, filled.form(), answers);
          em.persist(row);
          em.flush();
          audit.record(
              "forms.answered",
              "answers/" + row.id(),
              Map.of(),
              Map.of(
                  "form", filled.form().code(),
                  "version", Integer.toString(filled.form().number()),
                  "subject", subject,
                  "fields", String.join(" ", answers.keySet())));
          return sheet(row, true);
        });
  }

  @Override
  public AnswerSheet replace(long id, long version, Filled filled, FormInput input) {
    writing();
    filled.orThrow();
    return store.write(
        em -> {
          AnswerSheetRow row = row(em, id);
          // whoever waited here for another finds the version that the other left
          em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
          if (row.version() != version) {
            throw new Problem(
                412,
                "Jawaban ini sudah diubah orang lain. Muat ulang lalu ulangi perubahan Anda.",
                "Somebody else has changed these answers. Load them again and repeat your change.");
          }
          Map<String, Answer> before = all(row);
          Set<FileId> held = files(before);
          if (!held.containsAll(files(filled.answers()))) {
            throw new IllegalArgumentException("A file of the answers belongs to something else");
          }
          Map<String, Answer> after = withFiles(filled.answers(), input);
          put(row, filled.form(), after);
          row.kept(FormsService.now());
          em.flush();
          release(held, files(after));
          TreeSet<String> changed = new TreeSet<>(before.keySet());
          changed.addAll(after.keySet());
          changed.removeIf(
              key -> before.containsKey(key) && before.get(key).equals(after.get(key)));
          audit.record(
              "forms.answers-changed",
              "answers/" + id,
              Map.of(),
              Map.of("fields", String.join(" ", changed)));
          return sheet(row, true);
        });
  }

  @Override
  public void about(long id, long applicant) {
    writing();
    store.change(em -> row(em, id).about(applicant));
  }

  /** The answers of applicants in full, for a copy that the officer for data protection gives. */
  List<AnswerSheet> whole(EntityManager em, Set<Long> applicants) {
    return applicants.isEmpty()
        ? List.of()
        : em
            .createQuery(
                "from OfficeAnswerSheet s where s.applicant in :ids order by s.id",
                AnswerSheetRow.class)
            .setParameter("ids", applicants)
            .getResultList()
            .stream()
            .map(row -> sheet(row, false))
            .toList();
  }

  @Override
  public Optional<AnswerSheet> find(long id) {
    return store.read(
        em -> Optional.ofNullable(em.find(AnswerSheetRow.class, id)).map(row -> sheet(row, true)));
  }

  @Override
  public AnswerSheet open(long id, String purpose) {
    writing();
    String why = purpose(purpose);
    return store.write(
        em -> {
          AnswerSheetRow row = row(em, id);
          audit.record("forms.answers-opened", "answers/" + id, Map.of(), Map.of("purpose", why));
          return sheet(row, false);
        });
  }

  @Override
  public Answer unmask(long id, String path, String purpose) {
    return store.write(
        em -> {
          AnswerSheetRow row = row(em, id);
          access.require(FormRegister.UNMASK, row.unit());
          String why = purpose(purpose);
          Answer answer = secret(row).get(path);
          if (answer == null) {
            throw Problem.notFound();
          }
          audit.record(
              "forms.answer-unmasked",
              "answers/" + id,
              Map.of(),
              Map.of("field", path, "purpose", why));
          return answer;
        });
  }

  @Override
  public void erase(long id) {
    writing();
    store.change(
        em -> {
          AnswerSheetRow row = em.find(AnswerSheetRow.class, id);
          if (row != null) {
            release(files(all(row)), Set.of());
            em.remove(row);
            audit.record(
                "forms.answers-erased",
                "answers/" + id,
                Map.of("subject", row.subject()),
                Map.of());
          }
        });
  }

  // ---- storing

  private void put(AnswerSheetRow row, FormVersion form, Map<String, Answer> answers) {
    Secrecy secrecy = Secrecy.of(form.definition());
    Map<String, Answer> secret = secrecy.secret(answers);
    row.answers(
        form.code(),
        form.number(),
        written(secrecy.plain(answers)),
        secret.isEmpty() ? Optional.empty() : Optional.of(vault.seal(PURPOSE, written(secret))));
  }

  private String written(Map<String, Answer> answers) {
    return json.write(new AnswerJson.SheetJson(AnswerJson.all(answers)));
  }

  private Map<String, Answer> read(String text) {
    return AnswerJson.answers(json.read(text, AnswerJson.SheetJson.class).answers());
  }

  /** Puts the files that came with the answers into the store. */
  private Map<String, Answer> withFiles(Map<String, Answer> answers, FormInput input) {
    Map<String, IncomingFile> incoming =
        input.files().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(SheetKeeper::keyOf, file -> file, (one, same) -> one));
    Map<String, Answer> kept = new LinkedHashMap<>();
    answers.forEach((key, answer) -> kept.put(key, withFiles(answer, incoming)));
    return kept;
  }

  private Answer withFiles(Answer answer, Map<String, IncomingFile> incoming) {
    return switch (answer) {
      case Answer.Attached attached ->
          new Answer.Attached(
              attached.files().stream().map(file -> stored(file, incoming)).toList());
      case Answer.Rows rows ->
          new Answer.Rows(
              rows.rows().stream()
                  .map(
                      row -> {
                        Map<String, Answer> cells = new HashMap<>();
                        row.forEach((key, cell) -> cells.put(key, withFiles(cell, incoming)));
                        return cells;
                      })
                  .toList());
      default -> answer;
    };
  }

  private Answer.AttachedFile stored(Answer.AttachedFile file, Map<String, IncomingFile> incoming) {
    if (file.id().isPresent()) {
      return file;
    }
    IncomingFile received = incoming.get(file.sha256() + "/" + file.name());
    if (received == null) {
      throw new IllegalArgumentException("The input does not hold the files of its answers");
    }
    return new Answer.AttachedFile(
        Optional.of(files.keep(received).id()),
        file.name(),
        file.mediaType(),
        file.size(),
        file.sha256());
  }

  /** Lets go of what is not wanted any more, also where a form of before does not ask for it. */
  private void release(Set<FileId> held, Set<FileId> wanted) {
    held.stream().filter(file -> !wanted.contains(file)).forEach(files::release);
  }

  private static Set<FileId> files(Map<String, Answer> answers) {
    return answers.values().stream().flatMap(SheetKeeper::files).collect(Collectors.toSet());
  }

  private static Stream<FileId> files(Answer answer) {
    return switch (answer) {
      case Answer.Attached attached -> attached.files().stream().flatMap(f -> f.id().stream());
      case Answer.Rows rows ->
          rows.rows().stream().flatMap(row -> row.values().stream()).flatMap(SheetKeeper::files);
      default -> Stream.empty();
    };
  }

  private static String keyOf(IncomingFile file) {
    return file.sha256() + "/" + file.name();
  }

  // ---- reading

  private AnswerSheet sheet(AnswerSheetRow row, boolean masked) {
    FormVersion form = forms.version(row.form(), row.formVersion()).orElseThrow();
    Map<String, Answer> secret = new LinkedHashMap<>(secret(row));
    if (masked) {
      secret.replaceAll((path, answer) -> Secrecy.masked(answer));
    }
    return new AnswerSheet(
        row.id(),
        form,
        row.subject(),
        row.unit(),
        Secrecy.of(form.definition()).joined(read(row.plain()), secret),
        row.version());
  }

  private Map<String, Answer> all(AnswerSheetRow row) {
    return sheet(row, false).answers();
  }

  private Map<String, Answer> secret(AnswerSheetRow row) {
    return row.sealed().map(text -> read(vault.open(PURPOSE, text))).orElse(Map.of());
  }

  private static AnswerSheetRow row(EntityManager em, long id) {
    return Optional.ofNullable(em.find(AnswerSheetRow.class, id)).orElseThrow(Problem::notFound);
  }

  private void writing() {
    if (!transactions.writing()) {
      throw new IllegalStateException("Answers are kept in the transaction of what they are for");
    }
  }

  private static String purpose(String purpose) {
    String why = purpose.strip();
    if (why.length() < SHORTEST_PURPOSE || why.length() > LONGEST_PURPOSE) {
      throw Problem.invalid(
          "purpose",
          "Tulis keperluannya dalam 5 sampai 200 huruf.",
          "Say what it is for in 5 to 200 characters.");
    }
    return why;
  }
}
