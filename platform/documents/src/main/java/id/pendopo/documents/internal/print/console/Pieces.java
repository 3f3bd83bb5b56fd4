package id.pendopo.documents.internal.print.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.problem.Problem;
import java.util.function.Supplier;

/** Parts that the views of templates and of letterheads share. */
final class Pieces {

  private Pieces() {}

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
