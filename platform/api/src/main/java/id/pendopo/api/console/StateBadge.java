package id.pendopo.api.console;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state as a word, an icon and a colour, never as a colour alone. */
public final class StateBadge extends Span {

  private static final long serialVersionUID = 1L;

  /** How a state is meant. */
  public enum Mood {
    /** As it should be. */
    GOOD("good", VaadinIcon.CHECK),
    /** Neither good nor bad: a draft, something switched off. */
    NEUTRAL("", VaadinIcon.CIRCLE_THIN),
    /** On its way. */
    BUSY("", VaadinIcon.HOURGLASS),
    /** Somebody should look at it. */
    WARNING("warning", VaadinIcon.WARNING),
    /** Does not work or was refused. */
    BAD("bad", VaadinIcon.CLOSE);

    private final String className;
    private final VaadinIcon icon;

    Mood(String className, VaadinIcon icon) {
      this.className = className;
      this.icon = icon;
    }
  }

  /**
   * @param mood gives icon and colour
   * @param word in the visitor's language
   */
  public StateBadge(Mood mood, String word) {
    addClassName("pendopo-state");
    if (!mood.className.isEmpty()) {
      addClassName(mood.className);
    }
    Icon icon = mood.icon.create();
    icon.setSize("0.85em");
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new Span(word));
  }
}
