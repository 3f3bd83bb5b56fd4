package id.pendopo.content.internal.portal.console;

import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the site's menus into the console's menu. */
@Component(service = ConsoleView.class)
public final class MenuEntry extends PortalEntry {

  @Activate
  public MenuEntry(@Reference Desk desk) {
    super(
        MenuView.PATH,
        new LocalText("Menu situs", "Site menus"),
        "vaadin:sitemap",
        62,
        MenuView.class,
        () -> new MenuView(desk));
  }
}
