package id.pendopo.api.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * Asks before something that is hard to undo: says what will happen, and where wanted asks for a
 * reason or for a word to be typed. The safe way out has the focus.
 */
public final class Confirmation {

  private final Dialog dialog = new Dialog();
  private final Div content = new Div();
  private final Button go;
  private String reason = "";

  /**
   * @param heading the question, in the visitor's language
   * @param consequence what will happen, in one or two sentences
   * @param action the words on the button that does it, a verb and what it acts on
   */
  public Confirmation(String heading, String consequence, String action) {
    dialog.setHeaderTitle(heading);
    dialog.setWidth("min(32rem, 92vw)");
    Paragraph words = new Paragraph(consequence);
    content.addClassName("pendopo-form");
    content.add(words);
    dialog.add(content);
    go = new Button(action);
    go.addThemeVariants(ButtonVariant.PRIMARY);
  }

  /** Marks the action as one that takes something away. */
  public Confirmation dangerous() {
    go.addThemeVariants(ButtonVariant.ERROR);
    return this;
  }

  /** Asks for a reason, without which the action stays closed; at most 500 characters. */
  public Confirmation withReason(String label) {
    TextArea field = new TextArea(label);
    field.setMaxLength(500);
    field.setRequired(true);
    field.setWidthFull();
    field.setValueChangeMode(ValueChangeMode.EAGER);
    go.setEnabled(false);
    field.addValueChangeListener(
        change -> {
          reason = change.getValue().strip();
          go.setEnabled(!reason.isEmpty());
        });
    content.add(field);
    return this;
  }

  /** Asks for a word to be typed exactly, without which the action stays closed. */
  public Confirmation withTyped(String label, String word) {
    TextField field = new TextField(label);
    field.setWidthFull();
    field.setHelperText(word);
    field.setValueChangeMode(ValueChangeMode.EAGER);
    go.setEnabled(false);
    field.addValueChangeListener(
        change -> go.setEnabled(change.getValue().strip().equals(word.strip())));
    content.add(field);
    return this;
  }

  /**
   * Opens the question.
   *
   * @param action called once when confirmed, with the reason or an empty text; a {@code Problem}
   *     it throws is shown and the question stays open
   */
  public void ask(Consumer<String> action) {
    go.setDisableOnClick(true);
    go.addClickListener(
        click -> {
          if (Problems.attempt(() -> action.accept(reason))) {
            dialog.close();
          } else {
            go.setEnabled(true);
          }
        });
    Button back = new Button(ConsoleLocale.show("Batal", "Cancel"), click -> dialog.close());
    back.addThemeVariants(ButtonVariant.TERTIARY);
    back.setAutofocus(true);
    dialog.getFooter().add(back, go);
    dialog.open();
  }
}
