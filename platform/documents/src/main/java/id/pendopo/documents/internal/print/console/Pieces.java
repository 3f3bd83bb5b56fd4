package id.pendopo.documents.internal.print.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.problem.Problem;
import java.util.function.Supplier;

/** Builders of the small parts of these views. */
final class Pieces {

  private Pieces() {}

  static Div box(String css, Component... parts) {
    Div div = new Div(parts);
    div.addClassName(css);
    return div;
  }

  /** One below the other, none wider than the page. */
  static Div stack() {
    Div stack = box("pendopo-stack");
    stack.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)");
    return stack;
  }

  static Div card(Component... parts) {
    return box("pendopo-card", parts);
  }

  static Div row(Component... parts) {
    return box("pendopo-row", parts);
  }

  static Div line(Component... parts) {
    Div line = row(parts);
    line.addClassName("pendopo-line");
    line.getStyle().set("flex-wrap", "wrap");
    return line;
  }

  static Div twoLines(String first, String second) {
    Span strong = new Span(first);
    strong.addClassName("pendopo-first");
    Span small = new Span(second);
    small.addClassName("pendopo-second");
    Div words = box("pendopo-two-lines", strong, small);
    words.getStyle().set("flex", "1 1 14rem"); // on a phone the actions go below
    return words;
  }

  static Paragraph hint(String words) {
    Paragraph hint = new Paragraph(words);
    hint.addClassName("pendopo-second");
    return hint;
  }

  static Button primary(String words, Runnable action) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  static Button quiet(String words, Runnable action) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(44rem, 96vw)");
    dialog.setCloseOnOutsideClick(false);
    dialog.add(content);
    dialog.getFooter().add(quiet(show("Batal", "Cancel"), dialog::close));
    dialog.getFooter().add(actions);
    return dialog;
  }

  static Select<PaperSize> paper(PaperSize chosen) {
    Select<PaperSize> paper = new Select<>();
    paper.setLabel(show("Kertas", "Paper"));
    paper.setItems(PaperSize.values());
    paper.setItemLabelGenerator(size -> show(size.displayName()));
    paper.setValue(chosen);
    paper.setWidth("14rem");
    return paper;
  }

  /** A link that makes a PDF when it is followed, in a tab of its own. */
  static Anchor pdf(String words, Supplier<PrintedDocument> document) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                    download -> {
                      try {
                        PrintedDocument made = document.get();
                        return new DownloadResponse(
                            made.open(), "pratinjau.pdf", "application/pdf", made.size());
                      } catch (Problem problem) {
                        return DownloadResponse.error(problem.status());
                      }
                    })
                .inline(),
            "");
    link.setTarget(AnchorTarget.BLANK);
    Button button = new Button(words);
    button.setTabIndex(-1);
    link.add(button);
    link.getElement().setAttribute("aria-label", words);
    return link;
  }
}
