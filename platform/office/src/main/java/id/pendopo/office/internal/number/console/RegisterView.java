package id.pendopo.office.internal.number.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister.Filter;
import id.pendopo.api.number.NumberState;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.TableFormat;
import id.pendopo.office.internal.number.RegisterTable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The register of one book: find a number, take one, reserve, insert, make void, print. */
public final class RegisterView extends Div implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  static final String PATH = "buku-nomor/register";

  private final transient Desk desk;
  private final TextField text = new TextField();
  private final Select<NumberState> state = new Select<>();
  private final Select<Unit> unit = new Select<>();
  private final DatePicker from = Parts.date(show("Dari tanggal", "From"));
  private final DatePicker until = Parts.date(show("Sampai tanggal", "Until"));
  private final Grid<NumberEntry> grid;
  private final Component toolbar;
  private transient Optional<NumberBook> book = Optional.empty();

  RegisterView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    grid =
        Pieces.grid(
            show("Register", "Register"),
            show(
                "Tidak ada nomor di sini. Ambil yang pertama, atau longgarkan saringan.",
                "There is no number here. Take the first, or widen the filter."));
    toolbar = toolbar();
    columns();
  }

  @Override
  public void setParameter(BeforeEvent event, String code) {
    removeAll();
    NumberBook found;
    try {
      found = desk.book(code);
    } catch (Problem unknown) {
      Notices.failed(new LocalText("Buku nomor ini tidak ada.", "There is no such number book."));
      event.forwardTo(BooksView.PATH);
      return;
    }
    book = Optional.of(found);
    fill(found);
    add(header(found), toolbar, grid);
  }

  private Component header(NumberBook shown) {
    List<Component> others = new ArrayList<>();
    List<Component> main = new ArrayList<>();
    NumberDialogs dialogs = new NumberDialogs(desk, shown, this::reload);
    if (desk.mayWrite()) {
      main.add(
          Pieces.button(
              show("Ambil nomor", "Take a number"), dialogs::take, ButtonVariant.PRIMARY));
      others.add(Pieces.button(show("Pesan nomor", "Reserve"), dialogs::reserve));
      others.add(Pieces.button(show("Sisipkan", "Insert"), dialogs::insert));
    }
    others.add(Pieces.button(show("Cetak", "Print"), this::print));
    others.add(download(shown, TableFormat.XLSX, show("Unduh Excel", "Download for Excel")));
    others.add(download(shown, TableFormat.CSV, show("Unduh CSV", "Download CSV")));
    if (desk.mayManage()) {
      others.add(
          Pieces.button(
              show("Ubah buku", "Change the book"),
              () ->
                  new BookDialog(
                          desk,
                          () -> UI.getCurrent().refreshCurrentRoute(false),
                          desk.book(shown.code()))
                      .open()));
    }
    // in a row of their own, so that a phone does not stack them above the list
    main.add(Pieces.named("pendopo-row", others.toArray(new Component[0])));
    Anchor back = new Anchor(BooksView.PATH, show("Semua buku nomor", "All number books"));
    back.getElement().setAttribute("router-link", true);
    return new Div(
        back,
        new ViewHeader(
            shown.name(),
            show(
                "Misalnya "
                    + desk.example(shown)
                    + " · mulai lagi: "
                    + lower(shown.reset().displayName().id()),
                "For instance "
                    + desk.example(shown)
                    + " · begins again: "
                    + lower(shown.reset().displayName().en())),
            main.toArray(new Component[0])));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Component download(NumberBook shown, TableFormat format, String words) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                download -> {
                  byte[] content = desk.table.write(shown.code(), filter(), format, locale());
                  return new DownloadResponse(
                      new ByteArrayInputStream(content),
                      RegisterTable.file(shown.code(), format),
                      format.mediaType(),
                      content.length);
                }),
            "");
    Button button = new Button(words);
    button.setTabIndex(-1);
    link.add(button);
    link.getElement().setAttribute("aria-label", words);
    return link;
  }

  private static Locale locale() {
    return ConsoleLocale.current();
  }

  private Component toolbar() {
    text.setPlaceholder(show("Cari nomor atau perihal", "Find number or subject"));
    text.setAriaLabel(text.getPlaceholder());
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(200);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(change -> reload());
    text.addClassName("pendopo-search");
    String allStates = show("Semua keadaan", "All states");
    state.setAriaLabel(show("Keadaan", "State"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(allStates);
    state.setPlaceholder(allStates);
    state.setItems(NumberState.values());
    state.setItemLabelGenerator(value -> value == null ? allStates : show(value.displayName()));
    state.addValueChangeListener(change -> reload());
    String allUnits = show("Semua unit", "All units");
    unit.setAriaLabel(show("Unit", "Unit"));
    unit.setEmptySelectionAllowed(true);
    unit.setEmptySelectionCaption(allUnits);
    unit.setPlaceholder(allUnits);
    unit.setItems(desk.units.all());
    unit.setItemLabelGenerator(value -> value == null ? allUnits : value.name());
    unit.addValueChangeListener(change -> reload());
    for (DatePicker day : List.of(from, until)) {
      day.setPlaceholder(day.getLabel());
      day.setAriaLabel(day.getLabel());
      day.setLabel(null);
      day.setClearButtonVisible(true);
      day.addValueChangeListener(change -> reload());
    }
    Div bar = Pieces.named("pendopo-toolbar", text, state, unit, from, until);
    bar.addClassName("pendopo-filter");
    return bar;
  }

  private Filter filter() {
    return new Filter(
        text.getValue(),
        Optional.ofNullable(from.getValue()),
        Optional.ofNullable(until.getValue()),
        Optional.empty(),
        Optional.ofNullable(unit.getValue()).map(Unit::code),
        Optional.ofNullable(state.getValue()),
        true);
  }

  private void columns() {
    grid.addComponentColumn(this::first).setHeader(show("Nomor", "Number")).setFlexGrow(4);
    grid.addColumn(entry -> Parts.written(entry.on()))
        .setHeader(show("Tanggal", "Date"))
        .setFlexGrow(2);
    grid.addColumn(entry -> unitName(entry)).setHeader(show("Unit", "Unit")).setFlexGrow(2);
    Lists.firstColumnWhenNarrow(grid);
    grid.setPageSize(50);
    grid.setHeight("max(24rem, calc(100dvh - 25rem))");
  }

  private void fill(NumberBook shown) {
    grid.setItems(
        query ->
            desk
                .register
                .lines(shown.code(), filter(), query.getOffset(), Math.min(query.getLimit(), 500))
                .entries()
                .stream(),
        query -> Math.toIntExact(desk.register.lines(shown.code(), filter(), 0, 1).total()));
  }

  private Component first(NumberEntry entry) {
    NativeButton open = Parts.open(entry.number(), () -> open(entry));
    return Parts.twoLines(
        entry.state() == NumberState.ISSUED ? open : Parts.row(open, Pieces.badge(entry.state())),
        Parts.small(entry.subject().isEmpty() ? entry.reason() : entry.subject()));
  }

  private String unitName(NumberEntry entry) {
    return entry.unit().flatMap(desk.units::byCode).map(Unit::name).orElse("–");
  }

  private void open(NumberEntry entry) {
    book.ifPresent(shown -> new NumberDialogs(desk, shown, this::reload).openLine(entry));
  }

  private void reload() {
    grid.getDataProvider().refreshAll();
  }

  private void print() {
    book.ifPresent(
        shown -> {
          StringBuilder address = new StringBuilder(PrintView.PATH + "/" + shown.code());
          List<String> days = new ArrayList<>();
          Optional.ofNullable(from.getValue()).ifPresent(day -> days.add("dari=" + day));
          Optional.ofNullable(until.getValue()).ifPresent(day -> days.add("sampai=" + day));
          Optional.ofNullable(unit.getValue()).ifPresent(one -> days.add("unit=" + one.code()));
          if (!days.isEmpty()) {
            address.append('?').append(String.join("&", days));
          }
          UI.getCurrent().navigate(address.toString());
        });
  }
}
