package id.pendopo.office.internal.privacy;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Incidents: their clock, their check-list and the drafts of the notices. */
@Component(service = IncidentDesk.class)
public final class IncidentDesk {

  private static final int LINE = 200;
  private static final int TEXT = 20_000;
  private static final int CONTACT = 400;

  private final Store store;
  private final CurrentAgency current;
  private final Audit audit;
  private final PrivacyGuard guard;

  @Activate
  public IncidentDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CurrentAgency current,
      @Reference Audit audit,
      @Reference PrivacyGuard guard) {
    this.store = store;
    this.current = current;
    this.audit = audit;
    this.guard = guard;
  }

  /**
   * An incident as it stands.
   *
   * @param deadline until when the notices must have gone out
   * @param hoursLeft whole hours, negative when it is over
   * @param steps what was done, in the order of the check-list
   */
  public record Standing(
      IncidentRow incident,
      Explained<Instant> deadline,
      long hoursLeft,
      List<IncidentStepRow> steps) {

    public Optional<IncidentStepRow> done(BreachStep step) {
      return steps.stream().filter(one -> one.step() == step).findFirst();
    }

    /** Whether both notices went out, or were found not to be needed. */
    public boolean notified() {
      return done(BreachStep.NOTIFY_PERSONS).isPresent()
          && done(BreachStep.NOTIFY_AUTHORITY).isPresent();
    }
  }

  /** Newest first; open ones before closed ones. */
  public List<Standing> all() {
    guard.require();
    return store.read(
        em ->
            em
                .createQuery(
                    "from PrivacyIncident i order by case when i.closed is null then 0 else 1 end,"
                        + " i.discovered desc",
                    IncidentRow.class)
                .setMaxResults(200)
                .getResultList()
                .stream()
                .map(row -> standing(em, row))
                .toList());
  }

  public Standing get(long id) {
    guard.require();
    return store.read(em -> standing(em, find(em, id)));
  }

  /** The clock runs from the discovery, which cannot be changed later. */
  public Standing open(Instant discovered, IncidentRow.Facts facts) {
    guard.require();
    List<FieldProblem> problems = problems(facts);
    if (discovered.isAfter(Instant.now())) {
      problems.add(field("discovered", "Waktu ini belum terjadi.", "This time has not come yet."));
    }
    refuse(problems);
    return store.write(
        em -> {
          IncidentRow row = new IncidentRow(facts, discovered, PrivacyGuard.now(), guard.who());
          em.persist(row);
          audit.record(
              "privacy.incident-opened",
              subject(row.id()),
              Map.of(),
              Map.of("discovered", discovered.toString()));
          return standing(em, row);
        });
  }

  public Standing change(long id, long version, IncidentRow.Facts facts) {
    guard.require();
    refuse(problems(facts));
    return store.write(
        em -> {
          IncidentRow row = openOne(em, id);
          if (row.version() != version) {
            throw new Problem(
                409,
                "Orang lain sudah mengubahnya. Buka lagi lalu ulangi.",
                "Somebody else has changed it. Open it again and repeat.");
          }
          row.take(facts);
          audit.record("privacy.incident-changed", subject(id), Map.of(), Map.of());
          return standing(em, row);
        });
  }

  /** Notes who did a step and when; a step that is not needed carries why. */
  public Standing step(long id, BreachStep step, boolean needed, String note) {
    guard.require();
    String words = note.strip();
    if (words.length() > 1000 || (!needed && words.length() < 5)) {
      throw Problem.invalid(
          "note",
          "Tulis catatan paling banyak 1.000 karakter; alasan bila langkah ini tidak perlu.",
          "Write a note of at most 1,000 characters; the reason where the step is not needed.");
    }
    try {
      return store.write(
          em -> {
            IncidentRow row = openOne(em, id);
            em.persist(
                new IncidentStepRow(id, step, needed, words, PrivacyGuard.now(), guard.who()));
            em.flush();
            audit.record(
                "privacy.incident-step",
                subject(id),
                Map.of(),
                Map.of(
                    "step",
                    step.name().toLowerCase(Locale.ROOT),
                    "needed",
                    Boolean.toString(needed)));
            return standing(em, row);
          });
    } catch (RuntimeException failed) {
      if (UniqueKey.violated(failed, "office_privacy_step_once")) {
        throw new Problem(409, "Langkah ini sudah dicatat.", "This step was noted already.")
            .because(failed);
      }
      throw failed;
    }
  }

  /** Closes it once the notices went out, or were found not to be needed. */
  public Standing close(long id) {
    guard.require();
    return store.write(
        em -> {
          IncidentRow row = openOne(em, id);
          if (!standing(em, row).notified()) {
            throw new Problem(
                409,
                "Catat dahulu pemberitahuan kepada subjek data dan lembaga, atau alasan tidak perlu.",
                "First note the notices to the persons and to the authority, or why none is needed.");
          }
          row.close(PrivacyGuard.now());
          audit.record("privacy.incident-closed", subject(id), Map.of(), Map.of());
          return standing(em, row);
        });
  }

  public String draft(long id, BreachLetter.Recipient recipient, Locale locale) {
    return new BreachLetter(current.get(), get(id).incident()).draft(recipient, locale);
  }

  // ---- parts

  private Standing standing(EntityManager em, IncidentRow row) {
    List<IncidentStepRow> steps =
        em.createQuery("from PrivacyStep s where s.incident = :id", IncidentStepRow.class)
            .setParameter("id", row.id())
            .getResultStream()
            .sorted(Comparator.comparing(IncidentStepRow::step))
            .toList();
    return new Standing(
        row,
        BreachClock.deadline(row.discovered(), current.get().zone()),
        BreachClock.hoursLeft(row.discovered(), Instant.now()),
        steps);
  }

  private static IncidentRow find(EntityManager em, long id) {
    return Optional.ofNullable(em.find(IncidentRow.class, id)).orElseThrow(Problem::notFound);
  }

  private static IncidentRow openOne(EntityManager em, long id) {
    IncidentRow row = find(em, id);
    if (row.closed().isPresent()) {
      throw new Problem(409, "Insiden ini sudah ditutup.", "This incident is closed.");
    }
    return row;
  }

  private static String subject(long id) {
    return "incident/" + id;
  }

  private static List<FieldProblem> problems(IncidentRow.Facts facts) {
    List<FieldProblem> problems = new ArrayList<>();
    if (facts.title().isBlank() || facts.title().length() > LINE) {
      problems.add(field("title", "Isi 1 sampai 200 karakter.", "Give 1 to 200 characters."));
    }
    for (String text :
        List.of(
            facts.happened(), facts.data(), facts.persons(), facts.handling(), facts.recovery())) {
      if (text.length() > TEXT) {
        problems.add(field("happened", "Teks ini terlalu panjang.", "This text is too long."));
      }
    }
    if (facts.contact().length() > CONTACT) {
      problems.add(field("contact", "Paling banyak 400 karakter.", "At most 400 characters."));
    }
    if (facts.count().map(number -> number < 0).orElse(false)) {
      problems.add(field("count", "Isi 0 atau lebih.", "Give 0 or more."));
    }
    return problems;
  }

  private static FieldProblem field(String name, String id, String en) {
    return new FieldProblem(name, new LocalText(id, en));
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw Problem.invalid(problems);
    }
  }
}
