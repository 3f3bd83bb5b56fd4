package org.example.guestbook;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the view into the console. */
@org.osgi.service.component.annotations.Component
public final class GuestbookEntry implements ConsoleView {

  private final Greetings greetings;

  @Activate
  public GuestbookEntry(@Reference Greetings greetings) {
    this.greetings = greetings;
  }

  @Override
  public String path() {
    return GuestbookModule.ID;
  }

  @Override
  public LocalText title() {
    return new LocalText("Buku tamu", "Guest book");
  }

  @Override
  public String icon() {
    return "vaadin:book";
  }

  @Override
  public String permission() {
    return GuestbookModule.MODERATE;
  }

  @Override
  public Class<? extends Component> type() {
    return GuestbookView.class;
  }

  @Override
  public Component create() {
    return new GuestbookView(greetings);
  }
}
