package id.pendopo.content.internal.portal.console;

import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts old addresses into the console's menu. */
@Component(service = ConsoleView.class)
public final class RedirectsEntry extends PortalEntry {

  @Activate
  public RedirectsEntry(@Reference Desk desk) {
    super(
        RedirectsView.PATH,
        new LocalText("Alihan", "Redirects"),
        "vaadin:road-branch",
        64,
        RedirectsView.class,
        () -> new RedirectsView(desk));
  }
}
