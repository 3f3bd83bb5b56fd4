package id.pendopo.site.tests.bare;

import id.pendopo.api.module.Module;
import id.pendopo.api.module.PendopoModule;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Component;

@Component
@PendopoModule(id = "bare", dataVersion = 1, servesFrom = 1)
public class BareModule implements Module {
  @Override
  public String id() {
    return "bare";
  }

  @Override
  public LocalText name() {
    return LocalText.same("Bare");
  }

  @Override
  public LocalText description() {
    return LocalText.same("Bare");
  }
}
