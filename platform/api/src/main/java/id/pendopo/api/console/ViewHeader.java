package id.pendopo.api.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a view: its title, one sentence that says what is done here, the main actions. */
public final class ViewHeader extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param title in the visitor's language
   * @param sentence what is done here; empty for none
   * @param actions the main action first; on a phone they stand below the sentence
   */
  public ViewHeader(String title, String sentence, Component... actions) {
    addClassName("pendopo-view-header");
    Div words = new Div(new H1(title));
    if (!sentence.isEmpty()) {
      Paragraph explanation = new Paragraph(sentence);
      explanation.addClassName("pendopo-prose");
      words.add(explanation);
    }
    add(words);
    if (actions.length > 0) {
      Div buttons = new Div(actions);
      buttons.addClassName("pendopo-view-actions");
      add(buttons);
    }
  }
}
