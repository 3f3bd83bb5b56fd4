package id.pendopo.site.tests.guest;

import id.pendopo.api.identity.Permission;
import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.PendopoModule;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

@Component
@PendopoModule(id = "guest", dataVersion = 1, servesFrom = 1)
public class GuestModule implements Module {

  @Override
  public String id() {
    return "guest";
  }

  @Override
  public LocalText name() {
    return new LocalText("Buku tamu", "Guest book");
  }

  @Override
  public LocalText description() {
    return new LocalText("Mencatat tamu.", "Writes guests down.");
  }

  @Override
  public List<Permission> permissions() {
    return List.of(new Permission("guest.read", new LocalText("Membaca", "Read")));
  }

  @Override
  public List<RoleDefinition> roles() {
    return List.of(
        new RoleDefinition(
            "guest.reader", new LocalText("Pembaca", "Reader"), Set.of("guest.read")));
  }

  @Override
  public List<PublicEntry> publicEntries() {
    return List.of(
        new PublicEntry(
            "/tamu",
            new LocalText("Buku tamu", "Guest book"),
            new LocalText("Siapa saja yang datang.", "Who came.")));
  }
}
