package id.pendopo.office.internal.number.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.number.NumberState;

/** Small parts that the views of number books are made of. */
final class Pieces {

  private Pieces() {}

  static Div named(String className, Component... parts) {
    Div div = new Div(parts);
    div.addClassName(className);
    return div;
  }

  static Button button(String words, Runnable action, ButtonVariant... variants) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(variants);
    return button;
  }

  static <T> Grid<T> grid(String label, String whenEmpty) {
    Grid<T> grid = Lists.dress(new Grid<>(), label);
    grid.setEmptyStateComponent(Parts.empty(whenEmpty));
    return grid;
  }

  static TextField text(String label, int longest) {
    TextField field = new TextField(label);
    field.setMaxLength(longest);
    field.setWidthFull();
    return field;
  }

  static TextArea reason(String label) {
    TextArea field = new TextArea(label);
    field.setMaxLength(500);
    field.setRequired(true);
    field.setWidthFull();
    return field;
  }

  static StateBadge badge(NumberState state) {
    return new StateBadge(
        switch (state) {
          case ISSUED -> StateBadge.Mood.GOOD;
          case RESERVED -> StateBadge.Mood.BUSY;
          case VOID -> StateBadge.Mood.BAD;
        },
        show(state.displayName()));
  }

  /** A name and its value, below each other on a phone. */
  static Div fact(String name, String value) {
    Span label = new Span(name);
    label.addClassName("pendopo-second");
    Span text = new Span(value);
    text.addClassName("pendopo-value");
    return new Div(label, text);
  }
}
