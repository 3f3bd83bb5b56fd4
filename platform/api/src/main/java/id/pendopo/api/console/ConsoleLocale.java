package id.pendopo.api.console;

import com.vaadin.flow.component.UI;
import id.pendopo.api.text.LocalText;
import java.util.Locale;

/** Shows texts in the language of the current visitor of the console. */
public final class ConsoleLocale {

  private ConsoleLocale() {}

  /** The visitor's language; Indonesian outside a visit. */
  public static Locale current() {
    UI ui = UI.getCurrent();
    return ui == null ? Locale.of("id", "ID") : ui.getLocale();
  }

  /** The text in the visitor's language. */
  public static String show(LocalText text) {
    return text.in(current());
  }

  /** One of two texts in the visitor's language. */
  public static String show(String id, String en) {
    return new LocalText(id, en).in(current());
  }
}
