package id.pendopo.content.internal.portal.console;

import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the site's contact into the console's menu. */
@Component(service = ConsoleView.class)
public final class ContactEntry extends PortalEntry {

  @Activate
  public ContactEntry(@Reference Desk desk) {
    super(
        ContactView.PATH,
        new LocalText("Kontak situs", "Site contact"),
        "vaadin:phone",
        63,
        ContactView.class,
        () -> new ContactView(desk));
  }
}
