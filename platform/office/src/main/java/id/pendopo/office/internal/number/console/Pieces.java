package id.pendopo.office.internal.number.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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

  static Div twoLines(Component first, String second) {
    Span small = new Span(second);
    small.addClassName("pendopo-second");
    return named("pendopo-two-lines", first, small);
  }

  static Div form(Component... fields) {
    return named("pendopo-form", fields);
  }

  static Div empty(String sentence) {
    return named("pendopo-empty", new Paragraph(sentence));
  }

  static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("pendopo-second");
    return hint;
  }

  static Button button(String words, Runnable action, ButtonVariant... variants) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(variants);
    return button;
  }

  /** The name of a line: opens it. */
  static Button open(String words, Runnable action) {
    Button button = button(words, action, ButtonVariant.TERTIARY);
    button.addClassName("pendopo-open");
    return button;
  }

  static <T> Grid<T> grid(String label, String whenEmpty) {
    Grid<T> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("pendopo-list");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(empty(whenEmpty));
    grid.getElement().setAttribute("aria-label", label);
    return grid;
  }

  static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(38rem, 94vw)");
    dialog.add(content);
    dialog.getFooter().add(button(show("Batal", "Cancel"), dialog::close, ButtonVariant.TERTIARY));
    dialog.getFooter().add(actions);
    return dialog;
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
