package id.pendopo.documents.internal.print;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.print.Letterhead;
import id.pendopo.documents.internal.DocumentsUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The letterheads of agencies and units. */
@Component(service = Letterheads.class)
public final class Letterheads {

  private final Store store;
  private final CurrentAgency current;
  private final Units units;

  @Activate
  public Letterheads(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference CurrentAgency current,
      @Reference Units units) {
    this.store = store;
    this.current = current;
    this.units = units;
  }

  /** That of the unit, else of the next above that has one, else the agency's, else its name. */
  Letterhead of(Optional<String> unit) {
    return store.read(
        em -> {
          Optional<String> at = unit;
          while (at.isPresent()) {
            Optional<LetterheadRow> own = row(em, at.get());
            if (own.isPresent()) {
              return own.get().view();
            }
            at = units.byCode(at.get()).flatMap(Unit::parent);
          }
          return row(em, "")
              .map(LetterheadRow::view)
              .orElseGet(
                  () ->
                      new Letterhead(List.of(), current.get().name(), List.of(), Optional.empty()));
        });
  }

  boolean own(Optional<String> unit) {
    return store.read(em -> row(em, unit.orElse("")).isPresent());
  }

  /** Sets one; what was there before and the new one are told in the same transaction. */
  void set(
      Optional<String> unit, Letterhead head, BiConsumer<Optional<Letterhead>, Letterhead> tell) {
    store.change(
        em -> {
          Optional<LetterheadRow> found = row(em, unit.orElse(""));
          Optional<Letterhead> before = found.map(LetterheadRow::view);
          LetterheadRow row = found.orElseGet(() -> new LetterheadRow(unit.orElse("")));
          row.become(head);
          em.persist(row);
          tell.accept(before, head);
        });
  }

  void remove(Optional<String> unit, java.util.function.Consumer<Letterhead> tell) {
    store.change(
        em ->
            row(em, unit.orElse(""))
                .ifPresent(
                    row -> {
                      em.remove(row);
                      tell.accept(row.view());
                    }));
  }

  private static Optional<LetterheadRow> row(EntityManager em, String unit) {
    return em.createQuery("select l from Letterhead l where l.unit = :unit", LetterheadRow.class)
        .setParameter("unit", unit)
        .getResultStream()
        .findFirst();
  }
}
