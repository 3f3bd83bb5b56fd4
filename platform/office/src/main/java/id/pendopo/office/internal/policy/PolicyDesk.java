package id.pendopo.office.internal.policy;

import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.policy.PolicyAmended;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How an agency keeps versions of its own. */
@Component(service = PolicyDesk.class)
public final class PolicyDesk {

  /** What an agency enters. */
  public record Draft(
      LocalDate validFrom,
      Optional<LocalDate> validUntil,
      Map<String, String> values,
      String source,
      String note) {}

  /** One field of two versions. */
  public record Compared(PolicyField field, LocalText before, LocalText after, boolean differs) {}

  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private final Store store;
  private final PolicyLibrary library;
  private final Policies policies;
  private final Access access;
  private final Audit audit;
  private final Events events;

  @Activate
  public PolicyDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference PolicyLibrary library,
      @Reference Policies policies,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Events events) {
    this.store = store;
    this.library = library;
    this.policies = policies;
    this.access = access;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Enters a version; it goes before those of the software while it is in force.
   *
   * @throws Problem 403; 404 for an unknown book; 409 when somebody else changed the book; 422 with
   *     {@code values.<field>}, {@code validFrom}, {@code validUntil}, {@code source}, {@code note}
   */
  public PolicyVersion enter(String code, Draft draft) {
    permitted();
    PolicyBook book = library.book(code);
    check(book, draft);
    long id =
        changing(
            code,
            em -> {
              requireFree(em, code, draft.validFrom(), draft.validUntil(), -1);
              PolicyVersionRow row =
                  new PolicyVersionRow(
                      code,
                      draft.validFrom(),
                      draft.validUntil(),
                      draft.values(),
                      draft.source().strip(),
                      draft.note().strip());
              em.persist(row);
              Map<String, String> facts = new TreeMap<>(draft.values());
              facts.put("validFrom", draft.validFrom().toString());
              draft.validUntil().ifPresent(day -> facts.put("validUntil", day.toString()));
              facts.put("source", draft.source().strip());
              audit.record("platform.policies.enter", subject(code, row.id()), Map.of(), facts);
              amended(code, draft.validFrom(), draft.validUntil());
              return row.id();
            });
    return version(code, id);
  }

  /**
   * Says which is the last day of an own version.
   *
   * @throws Problem 403; 404; 409 when withdrawn or changed by somebody else; 422 when the day is
   *     before its first, or it would overlap with the next
   */
  public PolicyVersion end(String code, String id, LocalDate lastDay) {
    permitted();
    library.book(code);
    changing(
        code,
        em -> {
          PolicyVersionRow row = row(em, code, id);
          if (lastDay.isBefore(row.validFrom()) || lastDay.getYear() > 2100) {
            throw Problem.invalid(
                "validUntil",
                "Hari terakhir tidak boleh sebelum hari pertamanya.",
                "The last day must not come before the first.");
          }
          requireFree(em, code, row.validFrom(), Optional.of(lastDay), row.id());
          Map<String, String> before =
              Map.of("validUntil", row.validUntil().map(LocalDate::toString).orElse(""));
          LocalDate lastBefore = row.validUntil().orElse(LAST);
          boolean shorter = lastDay.isBefore(lastBefore);
          amended(
              code,
              (shorter ? lastDay : lastBefore).plusDays(1),
              Optional.of(shorter ? lastBefore : lastDay));
          row.end(lastDay);
          audit.record(
              "platform.policies.end",
              subject(code, row.id()),
              before,
              Map.of("validUntil", lastDay.toString()));
          return row.id();
        });
    return policies.version(code, id).orElseThrow(Problem::notFound);
  }

  /**
   * Takes an own version back: it is in force on no day, and cases that used it still show it.
   *
   * @throws Problem 403; 404; 409 when withdrawn or changed by somebody else
   */
  public PolicyVersion withdraw(String code, String id) {
    permitted();
    library.book(code);
    changing(
        code,
        em -> {
          PolicyVersionRow row = row(em, code, id);
          row.withdraw(Instant.now().truncatedTo(ChronoUnit.MICROS));
          audit.record(
              "platform.policies.withdraw",
              subject(code, row.id()),
              Map.of("validFrom", row.validFrom().toString()),
              Map.of());
          amended(code, row.validFrom(), row.validUntil());
          return row.id();
        });
    return policies.version(code, id).orElseThrow(Problem::notFound);
  }

  /**
   * Puts two versions side by side, field by field.
   *
   * @throws Problem 404
   */
  public List<Compared> compare(String code, String before, String after) {
    PolicyBook book = library.book(code);
    PolicyVersion one = policies.version(code, before).orElseThrow(Problem::notFound);
    PolicyVersion other = policies.version(code, after).orElseThrow(Problem::notFound);
    return book.fields().stream()
        .map(
            field ->
                new Compared(
                    field,
                    field.type().written(one.text(field.name())),
                    field.type().written(other.text(field.name())),
                    !one.text(field.name()).equals(other.text(field.name()))))
        .toList();
  }

  // ---- helpers

  private void permitted() {
    access.require(PlatformPermissions.POLICIES_MANAGE, Optional.empty());
  }

  private void amended(String code, LocalDate from, Optional<LocalDate> until) {
    LocalDate to = until.orElse(LAST);
    if (!from.isAfter(to)) {
      events.publish(new PolicyAmended(code, from, to));
    }
  }

  private interface Change {
    long in(EntityManager em);
  }

  /** Does it and counts the book up, so that nobody else does so at the same time. */
  private long changing(String code, Change change) {
    try {
      return store.write(
          em -> {
            PolicyBookRow book =
                em.createQuery(
                        "select b from PolicyBook b where b.book = :book", PolicyBookRow.class)
                    .setParameter("book", code)
                    .getResultStream()
                    .findFirst()
                    .orElseGet(
                        () -> {
                          PolicyBookRow made = new PolicyBookRow(code);
                          em.persist(made);
                          return made;
                        });
            book.changed();
            return change.in(em);
          });
    } catch (RuntimeException failure) {
      if (UniqueKey.violated(failure, "office_policy_book_code")) {
        throw new Problem(
                409,
                "Orang lain baru saja mengubah buku ini. Muat ulang lalu coba lagi.",
                "Somebody else has just changed this book. Load it again and retry.")
            .because(failure);
      }
      throw failure;
    }
  }

  private static void requireFree(
      EntityManager em, String code, LocalDate from, Optional<LocalDate> until, long except) {
    PoliciesService.rows(em, code).stream()
        .filter(row -> row.id() != except && row.overlaps(from, until))
        .findFirst()
        .ifPresent(
            row -> {
              throw Problem.invalid(
                  "validFrom",
                  "Masa berlakunya bertumpang tindih dengan versi %s. Akhiri versi itu dahulu."
                      .formatted(PolicyVersionRow.OWN + row.id()),
                  "It overlaps with version %s. End that one first."
                      .formatted(PolicyVersionRow.OWN + row.id()));
            });
  }

  private static PolicyVersionRow row(EntityManager em, String code, String id) {
    if (!id.matches(PolicyVersionRow.OWN + "\\d{1,18}")) {
      throw Problem.notFound(); // those of the software are not changed
    }
    PolicyVersionRow row =
        em.find(
            PolicyVersionRow.class, Long.parseLong(id.substring(PolicyVersionRow.OWN.length())));
    if (row == null || !row.book().equals(code)) {
      throw Problem.notFound();
    }
    if (row.withdrawn()) {
      throw new Problem(409, "Versi ini sudah dicabut.", "This version is withdrawn already.");
    }
    return row;
  }

  private PolicyVersion version(String code, long id) {
    return policies.version(code, PolicyVersionRow.OWN + id).orElseThrow(Problem::notFound);
  }

  private static void check(PolicyBook book, Draft draft) {
    List<FieldProblem> wrong = new ArrayList<>();
    for (PolicyField field : book.fields()) {
      field
          .type()
          .problem(draft.values().getOrDefault(field.name(), ""))
          .ifPresent(text -> wrong.add(new FieldProblem("values." + field.name(), text)));
    }
    draft.values().keySet().stream()
        .filter(name -> book.fields().stream().noneMatch(field -> field.name().equals(name)))
        .forEach(
            name ->
                wrong.add(
                    new FieldProblem(
                        "values." + name,
                        new LocalText(
                            "Isian ini tidak ada dalam buku.", "The book has no such field."))));
    require(
        wrong,
        draft.validFrom().getYear() >= 1945 && draft.validFrom().getYear() <= 2100,
        "validFrom",
        "Tanggal mulai harus dalam tahun 1945 sampai 2100.",
        "The first day must lie in the years 1945 to 2100.");
    require(
        wrong,
        draft
            .validUntil()
            .map(day -> !day.isBefore(draft.validFrom()) && day.getYear() <= 2100)
            .orElse(true),
        "validUntil",
        "Hari terakhir tidak boleh sebelum hari pertamanya.",
        "The last day must not come before the first.");
    require(
        wrong,
        !draft.source().isBlank()
            && draft.source().strip().length() <= 500
            && draft.source().chars().noneMatch(Character::isISOControl),
        "source",
        "Tulis dasarnya (peraturan dan pasal), paling banyak 500 huruf.",
        "Say what it rests on (law and article), at most 500 characters.");
    require(
        wrong,
        draft.note().strip().length() <= 1000,
        "note",
        "Catatan paling banyak 1000 huruf.",
        "The note has at most 1000 characters.");
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
  }

  private static void require(
      List<FieldProblem> wrong, boolean holds, String field, String id, String en) {
    if (!holds) {
      wrong.add(new FieldProblem(field, new LocalText(id, en)));
    }
  }

  private static String subject(String code, long id) {
    return "policy/" + code + "/" + id;
  }
}
