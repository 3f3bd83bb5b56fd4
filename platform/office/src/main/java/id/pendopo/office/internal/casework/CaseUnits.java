package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.UnitUser;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps units with open cases from being removed: nobody would see those cases any more. */
@Component
public final class CaseUnits implements UnitUser {

  private final Store store;

  @Activate
  public CaseUnits(@Reference(target = OfficeUnit.STORE) Store store) {
    this.store = store;
  }

  @Override
  public Optional<LocalText> hindrance(String code) {
    long open =
        store.read(
            em ->
                em.createQuery(
                        "select count(c) from OfficeCase c where c.closedAt is null"
                            + " and (c.unit = :code or c.deskUnit = :code)",
                        Long.class)
                    .setParameter("code", code)
                    .getSingleResult());
    return open == 0
        ? Optional.empty()
        : Optional.of(
            new LocalText(
                "Unit ini masih memiliki "
                    + open
                    + " perkara yang belum selesai. Selesaikan perkaranya dahulu, dan serahkan"
                    + " tugas yang ada di unit ini kepada orang lain.",
                "This unit still has "
                    + open
                    + (open == 1 ? " open case." : " open cases.")
                    + " Complete them first, and hand the tasks that lie with this unit over to"
                    + " somebody else."));
  }
}
