package id.pendopo.content.internal.portal.console;

import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the look of the site into the console's menu. */
@Component(service = ConsoleView.class)
public final class LookEntry extends PortalEntry {

  @Activate
  public LookEntry(@Reference Desk desk) {
    super(
        LookView.PATH,
        new LocalText("Tampilan", "Look"),
        "vaadin:paintbrush",
        60,
        LookView.class,
        () -> new LookView(desk));
  }
}
