package id.pendopo.documents.internal.print;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.print.TemplateVersion;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.DocumentsUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The versions of templates in the database. */
@Component(service = TemplateShelf.class)
public final class TemplateShelf {

  private static final int TRIES = 5;

  private final Store store;

  @Activate
  public TemplateShelf(@Reference(target = DocumentsUnit.STORE) Store store) {
    this.store = store;
  }

  /** What the module ships today, whether it was used or not. */
  static TemplateVersion shipped(TemplateKind kind) {
    return new TemplateVersion(
        kind.id(),
        0,
        kind.paper(),
        kind.shippedTemplate(),
        "",
        true,
        Optional.empty(),
        "",
        Instant.EPOCH);
  }

  /**
   * The agency's version of a day; else the shipped one, with the number it has when it was used.
   */
  TemplateVersion inForce(TemplateKind kind, LocalDate on) {
    return store.read(
        em ->
            em.createQuery(
                    "select t from DocumentTemplate t where t.kind = :kind and t.shipped = false"
                        + " and t.validFrom <= :day order by t.validFrom desc, t.number desc",
                    TemplateVersionRow.class)
                .setParameter("kind", kind.id())
                .setParameter("day", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .or(() -> used(em, kind))
                .map(TemplateVersionRow::view)
                .orElseGet(() -> shipped(kind)));
  }

  /**
   * The version with which something is printed: one that stays, whatever the module ships later.
   */
  TemplateVersion toPrint(TemplateKind kind, LocalDate on) {
    TemplateVersion found = inForce(kind, on);
    if (found.number() > 0) {
      return found;
    }
    return written(
        em ->
            used(em, kind)
                .orElseGet(
                    () ->
                        persist(
                            em, kind.id(), kind.paper(), kind.shippedTemplate(), "", "", true)));
  }

  /** The newest first, what the module ships today last unless it is among them. */
  List<TemplateVersion> all(TemplateKind kind) {
    return store.read(
        em -> {
          List<TemplateVersion> found =
              new ArrayList<>(
                  em.createQuery(
                          "select t from DocumentTemplate t where t.kind = :kind"
                              + " order by t.number desc",
                          TemplateVersionRow.class)
                      .setParameter("kind", kind.id())
                      .getResultStream()
                      .map(TemplateVersionRow::view)
                      .toList());
          if (used(em, kind).isEmpty()) {
            found.add(shipped(kind));
          }
          return found;
        });
  }

  /**
   * One of them.
   *
   * @throws Problem 404
   */
  TemplateVersion version(TemplateKind kind, int number) {
    return number == 0
        ? shipped(kind)
        : store
            .read(em -> row(em, kind.id(), number).map(TemplateVersionRow::view))
            .orElseThrow(Problem::notFound);
  }

  /** Adds a draft. The rest of the work stands in the same transaction. */
  TemplateVersion add(
      TemplateKind kind,
      String text,
      PaperSize paper,
      String note,
      String author,
      java.util.function.Consumer<TemplateVersion> rest) {
    return written(
        em -> {
          TemplateVersionRow made = persist(em, kind.id(), paper, text, note, author, false);
          rest.accept(made.view());
          return made;
        });
  }

  /** Changes a row. */
  TemplateVersion change(
      TemplateKind kind, int number, java.util.function.Consumer<TemplateVersionRow> work) {
    return store.write(
        em -> {
          TemplateVersionRow row = row(em, kind.id(), number).orElseThrow(Problem::notFound);
          work.accept(row);
          return row.view();
        });
  }

  /** Two at once may want the same number: the later one takes the next. */
  private TemplateVersion written(Function<EntityManager, TemplateVersionRow> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return store.write(
            em -> {
              TemplateVersionRow row = work.apply(em);
              em.flush();
              return row.view();
            });
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !UniqueKey.violated(failure, "documents_template_number")) {
          throw failure;
        }
      }
    }
  }

  private static TemplateVersionRow persist(
      EntityManager em,
      String kind,
      PaperSize paper,
      String text,
      String note,
      String author,
      boolean shipped) {
    int last =
        em.createQuery(
                "select coalesce(max(t.number), 0) from DocumentTemplate t where t.kind = :kind",
                Integer.class)
            .setParameter("kind", kind)
            .getSingleResult();
    TemplateVersionRow made =
        new TemplateVersionRow(kind, last + 1, paper, text, note, author, shipped);
    em.persist(made);
    return made;
  }

  private static Optional<TemplateVersionRow> used(EntityManager em, TemplateKind kind) {
    return em.createQuery(
            "select t from DocumentTemplate t where t.kind = :kind and t.shipped = true"
                + " and t.textHash = :hash and t.paper = :paper order by t.number",
            TemplateVersionRow.class)
        .setParameter("kind", kind.id())
        .setParameter("hash", Hashes.sha256(kind.shippedTemplate()))
        .setParameter("paper", kind.paper())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static Optional<TemplateVersionRow> row(EntityManager em, String kind, int number) {
    return em.createQuery(
            "select t from DocumentTemplate t where t.kind = :kind and t.number = :number",
            TemplateVersionRow.class)
        .setParameter("kind", kind)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }
}
