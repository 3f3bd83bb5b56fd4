package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import id.pendopo.console.internal.Texts;

/** A page that only says something, with a way on. */
final class Message {

  private Message() {}

  static void fill(Div page, String title, String sentence) {
    page.removeAll();
    page.addClassName("pendopo-view");
    Div words = new Div(new H1(title), new Paragraph(sentence));
    words.addClassName("pendopo-prose");
    words.getElement().setAttribute("role", "alert");
    Anchor home = new Anchor("", Texts.say("to-dashboard"));
    home.addClassName("pendopo-way-on");
    page.add(words, home);
  }
}
