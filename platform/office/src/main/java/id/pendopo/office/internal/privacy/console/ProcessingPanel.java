package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.privacy.ProcessingActivity;
import id.pendopo.office.internal.privacy.ProcessingRecord;
import java.io.ByteArrayInputStream;
import java.util.Locale;

/** The record of processing, one activity after the other, to read, print and take along. */
final class ProcessingPanel extends Div {

  private static final long serialVersionUID = 1L;

  ProcessingPanel(Desk desk) {
    addClassName("pendopo-stack");
    add(
        Parts.hint(
            show(
                "Diisi oleh deklarasi setiap modul yang berjalan (UU 27/2022 pasal 31).",
                "Filled by what each running module declares (UU 27/2022 article 31).")),
        Parts.toolbar(
            csv(desk.processing),
            Parts.quiet(
                show("Cetak", "Print"),
                () -> UI.getCurrent().getPage().executeJs("window.print()"))));
    desk.processing.all().forEach(activity -> add(details(activity)));
  }

  private static Component details(ProcessingActivity activity) {
    Div facts = new Div();
    facts.addClassName("pendopo-facts");
    ProcessingRecord.COLUMNS.stream()
        .skip(1)
        .forEach(
            column -> {
              Span label = new Span(show(column.head()));
              label.addClassName("pendopo-second");
              Span words = new Span(show(column.value().apply(activity)));
              words.addClassName("pendopo-value");
              facts.add(new Div(label, words));
            });
    Details details = new Details(show(activity.name()), facts);
    details.setOpened(true);
    details.setWidthFull();
    return details;
  }

  private static Component csv(ProcessingRecord record) {
    Locale locale = ConsoleLocale.current();
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                download -> {
                  byte[] content = record.csv(locale).getBytes(UTF_8);
                  return new DownloadResponse(
                      new ByteArrayInputStream(content),
                      "rekaman-pemrosesan.csv",
                      "text/csv; charset=utf-8",
                      content.length);
                }),
            "");
    Button words = new Button(show("Unduh CSV", "Download CSV"));
    words.setTabIndex(-1);
    link.add(words);
    link.getElement().setAttribute("aria-label", show("Unduh CSV", "Download CSV"));
    return link;
  }
}
