package id.pendopo.office.internal.number.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.number.NumberRegister.Filter;
import id.pendopo.api.number.NumberState;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A register as it is put on paper: a plain table below the agency's name, and nothing of the
 * console around it once it is printed.
 */
public final class PrintView extends Div implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  static final String PATH = "buku-nomor/cetak";

  private static final int PAGE = 500;
  private static final int MOST = 5_000;

  private static final String STYLE =
      """
      <style>
        .pendopo-paper { background: #fff; color: #000; overflow-x: auto; margin-top: 1rem;
          padding: 1.25rem; }
        .pendopo-paper h1 { font-size: 1.25rem; margin: 0 0 0.25rem; }
        .pendopo-paper p { margin: 0 0 0.25rem; }
        .pendopo-paper table { width: 100%; border-collapse: collapse; margin-top: 1rem;
          font-size: 0.875rem; }
        .pendopo-paper th, .pendopo-paper td { border: 1px solid #555; padding: 0.3rem 0.45rem;
          text-align: start; vertical-align: top; }
        .pendopo-paper th { background: #f1f3f5; }
        .pendopo-paper .serial { text-align: end; white-space: nowrap; }
        .pendopo-paper .number { white-space: nowrap; }
        .pendopo-paper .void .number { text-decoration: line-through; }
        @media print {
          @page { size: A4 landscape; margin: 15mm; }
          vaadin-app-layout::part(navbar), vaadin-app-layout::part(drawer),
          .pendopo-not-printed { display: none !important; }
          vaadin-app-layout { --vaadin-app-layout-navbar-offset-size: 0;
            --_vaadin-app-layout-drawer-offset-size: 0; padding: 0 !important;
            display: block !important; height: auto !important; overflow: visible !important; }
          vaadin-app-layout::part(content) { display: block; }
          html, body, .pendopo-view, .pendopo-paper { height: auto !important;
            overflow: visible !important; padding: 0 !important; margin: 0 !important;
            max-width: none !important; }
          .pendopo-paper thead { display: table-header-group; }
          .pendopo-paper tr { break-inside: avoid; }
        }
      </style>
      """;

  private final transient Desk desk;

  PrintView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
  }

  @Override
  public void setParameter(BeforeEvent event, String code) {
    removeAll();
    try {
      NumberBook book = desk.book(code);
      fill(book, filter(event.getLocation().getQueryParameters().getParameters()));
    } catch (Problem unknown) {
      Notices.failed(new LocalText("Buku nomor ini tidak ada.", "There is no such number book."));
      event.forwardTo(BooksView.PATH);
    }
  }

  private static Filter filter(Map<String, List<String>> asked) {
    return new Filter(
        "",
        day(asked.get("dari")),
        day(asked.get("sampai")),
        Optional.empty(),
        first(asked.get("unit")),
        Optional.empty(),
        false);
  }

  private static Optional<String> first(@Nullable List<String> values) {
    return Optional.ofNullable(values).filter(some -> !some.isEmpty()).map(List::getFirst);
  }

  private static Optional<LocalDate> day(@Nullable List<String> values) {
    return first(values)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException malformed) {
                return Optional.empty();
              }
            });
  }

  private void fill(NumberBook book, Filter filter) {
    Anchor back = new Anchor(RegisterView.PATH + "/" + book.code(), show("Kembali", "Back"));
    back.getElement().setAttribute("router-link", true);
    Div bar =
        Pieces.named(
            "pendopo-row",
            Pieces.button(
                show("Cetak halaman ini", "Print this page"),
                () -> UI.getCurrent().getPage().executeJs("window.print()"),
                ButtonVariant.PRIMARY),
            back);
    bar.addClassName("pendopo-not-printed");
    Div paper = Pieces.named("pendopo-paper");
    paper.add(
        new Paragraph(desk.current.get().name()),
        new H1(show("Register nomor: ", "Register of numbers: ") + book.name()),
        new Paragraph(span(filter)),
        table(book, filter));
    add(new Html(STYLE.strip()), bar, paper);
  }

  private String span(Filter filter) {
    String printed = show("Dicetak ", "Printed ") + Parts.written(desk.today());
    if (filter.from().isEmpty() && filter.until().isEmpty()) {
      return printed;
    }
    return filter.from().map(Parts::written).orElse("…")
        + " – "
        + filter.until().map(Parts::written).orElse("…")
        + " · "
        + printed;
  }

  private Div table(NumberBook book, Filter filter) {
    NativeTable table = new NativeTable();
    NativeTableRow head = new NativeTableRow();
    for (String words :
        List.of(
            show("No. urut", "Serial"),
            show("Nomor", "Number"),
            show("Tanggal", "Date"),
            show("Perihal", "Subject"),
            show("Unit", "Unit"),
            show("Keterangan", "Remark"))) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    NativeTableHeader top = new NativeTableHeader();
    top.add(head);
    NativeTableBody body = new NativeTableBody();
    int read = 0;
    long total = 0;
    while (read < MOST) {
      NumberRegister.Lines page = desk.register.lines(book.code(), filter, read, PAGE);
      total = page.total();
      page.entries().forEach(entry -> body.add(row(entry)));
      read += page.entries().size();
      if (page.entries().size() < PAGE) {
        break;
      }
    }
    table.add(top, body);
    Div all = new Div(table);
    if (read == 0) {
      all.add(new Paragraph(show("Belum ada nomor.", "There is no number yet.")));
    } else if (read < total) {
      all.add(
          new Paragraph(
              show(
                  read + " dari " + total + " nomor. Pilih tanggal agar semuanya termuat.",
                  read + " of " + total + " numbers. Choose days so that all fit.")));
    }
    return all;
  }

  private NativeTableRow row(NumberEntry entry) {
    NativeTableRow row = new NativeTableRow();
    if (entry.state() == NumberState.VOID) {
      row.addClassName("void");
    }
    NativeTableCell serial = new NativeTableCell(entry.serial() + entry.suffix());
    serial.addClassName("serial");
    NativeTableCell number = new NativeTableCell(entry.number());
    number.addClassName("number");
    row.add(
        serial,
        number,
        new NativeTableCell(Parts.written(entry.on())),
        new NativeTableCell(entry.subject()),
        new NativeTableCell(entry.unit().orElse("")),
        new NativeTableCell(remark(entry)));
    return row;
  }

  private static String remark(NumberEntry entry) {
    String state = entry.state() == NumberState.ISSUED ? "" : show(entry.state().displayName());
    if (entry.reason().isEmpty()) {
      return state;
    }
    return state.isEmpty() ? entry.reason() : state + ": " + entry.reason();
  }
}
