package id.pendopo.identity.internal;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.identity.internal.domain.UnitTree;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The units of the current agency, answered from the directory. */
@Component
public final class UnitsService implements Units {

  private final Directory directory;
  private final CurrentAgency current;

  @Activate
  public UnitsService(@Reference Directory directory, @Reference CurrentAgency current) {
    this.directory = directory;
    this.current = current;
  }

  @Override
  public List<Unit> all() {
    return tree().all();
  }

  @Override
  public Optional<Unit> byCode(String code) {
    return tree().byCode(code);
  }

  @Override
  public boolean within(Optional<String> code, Optional<String> ancestor) {
    return tree().within(code, ancestor);
  }

  private UnitTree tree() {
    return directory.units(current.get().id());
  }
}
