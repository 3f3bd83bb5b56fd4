package org.example.guestbook;

import id.pendopo.api.identity.Permission;
import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.PendopoModule;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Who this module is. */
@PendopoModule(id = GuestbookModule.ID, dataVersion = 1, servesFrom = 1)
@Component
public final class GuestbookModule implements Module {

  static final String ID = "guestbook";
  static final String MODERATE = "guestbook.moderate";

  /** Fails as a module would whose author forgot something. */
  public GuestbookModule() {
    throw new IllegalStateException("The guest book has no paper");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public LocalText name() {
    return new LocalText("Buku tamu", "Guest book");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Pengunjung menulis sambutan di situs; petugas memeriksanya.",
        "Visitors write a greeting on the site; an officer looks after them.");
  }

  @Override
  public String icon() {
    return "vaadin:book";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission(
            MODERATE, new LocalText("Memeriksa buku tamu", "Look after the guest book")));
  }

  @Override
  public List<RoleDefinition> roles() {
    return List.of(
        new RoleDefinition(
            "guestbook.moderator",
            new LocalText("Petugas buku tamu", "Guest-book officer"),
            Set.of(MODERATE)));
  }

  @Override
  public List<PublicEntry> publicEntries() {
    return List.of(
        new PublicEntry(
            "/buku-tamu",
            name(),
            new LocalText("Baca dan tulis sambutan.", "Read and write greetings.")));
  }
}
