package id.pendopo.content.internal.portal.console;

import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the blocks of the home page into the console's menu. */
@Component(service = ConsoleView.class)
public final class HomeEntry extends PortalEntry {

  @Activate
  public HomeEntry(@Reference Desk desk) {
    super(
        HomeView.PATH,
        new LocalText("Beranda situs", "Home page"),
        "vaadin:home-o",
        61,
        HomeView.class,
        () -> new HomeView(desk));
  }
}
