package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.casework.CaseCsv;
import id.pendopo.office.internal.casework.CaseList;
import id.pendopo.office.internal.casework.CaseList.Filter;
import id.pendopo.office.internal.casework.CaseList.Standing;
import java.util.Optional;

/** The cases of the units that somebody looks after: find, count, take along. */
public final class CasesView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "perkara";

  /** So many cases stand on the page without a scroll bar of their own. */
  private static final int WHOLE = 25;

  private final transient Desk desk;
  private final TextField text = new TextField();
  private final Select<String> type = new Select<>();
  private final Select<Standing> standing = new Select<>();
  private final ComboBox<Unit> unit;
  private final Grid<Case> grid = Lists.dress(new Grid<>(), show("Perkara", "Cases"));
  private final Div figures = new Div();

  CasesView(Desk desk) {
    this.desk = desk;
    unit = Parts.unit(desk.units);
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Perkara", "Cases"),
            show(
                "Semua perkara unit Anda: cari dengan judul atau kode lacak.",
                "All cases of your units: find one by its title or tracking code."),
            csv()),
        toolbar(),
        figures,
        grid);
    columns();
    reload();
  }

  private Component csv() {
    DownloadHandler file =
        download -> {
          try {
            desk.list.exported(filter());
          } catch (Problem refused) {
            download.getResponse().sendError(refused.status(), show(refused.title()));
            return;
          }
          download.setFileName("perkara.csv");
          download.setContentType(CaseCsv.TYPE);
          CaseCsv.write(
              desk.list,
              desk.words,
              filter(),
              desk.today(),
              desk.zone(),
              ConsoleLocale.current(),
              download.getOutputStream());
        };
    Anchor link = new Anchor(file, "");
    Button words = new Button(show("Unduh CSV", "Download CSV"));
    words.setTabIndex(-1);
    link.add(words);
    link.getElement().setAttribute("aria-label", show("Unduh CSV", "Download CSV"));
    return link;
  }

  private Component toolbar() {
    text.setPlaceholder(show("Judul atau kode lacak", "Title or tracking code"));
    text.setAriaLabel(text.getPlaceholder());
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(200);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(change -> reload());
    text.addClassName("pendopo-search");
    String allTypes = show("Semua jenis", "All kinds");
    type.setAriaLabel(allTypes);
    type.setPlaceholder(allTypes);
    type.setEmptySelectionAllowed(true);
    type.setEmptySelectionCaption(allTypes);
    type.setItems(desk.types.all().stream().map(CaseType::id).toList());
    type.setItemLabelGenerator(id -> id == null ? allTypes : show(desk.words.type(id)));
    type.addValueChangeListener(change -> reload());
    String allStates = show("Semua keadaan", "All states");
    standing.setAriaLabel(allStates);
    standing.setPlaceholder(allStates);
    standing.setEmptySelectionAllowed(true);
    standing.setEmptySelectionCaption(allStates);
    standing.setItems(Standing.values());
    standing.setItemLabelGenerator(value -> value == null ? allStates : words(value));
    standing.addValueChangeListener(change -> reload());
    unit.setAriaLabel(unit.getLabel());
    unit.setLabel(null);
    unit.addValueChangeListener(change -> reload());
    Div bar = Parts.toolbar(text, type, standing, unit);
    bar.addClassName("pendopo-filter");
    return bar;
  }

  private static String words(Standing value) {
    return switch (value) {
      case OPEN -> show("Berjalan", "Open");
      case WAITING -> show("Menunggu pemohon", "Waiting for the applicant");
      case OVERDUE -> show("Lewat tenggat", "Overdue");
      case CLOSED -> show("Ditutup", "Closed");
    };
  }

  private void columns() {
    grid.addComponentColumn(
            of -> {
              Anchor open = TasksCard.link(CasePage.PATH + "/" + of.id(), of.title());
              open.addClassName("pendopo-open");
              return Parts.twoLines(
                  open,
                  Parts.small(show(desk.words.type(of.type())) + " · " + desk.unit(of.unit())),
                  Parts.row(desk.state(of), desk.due(of)));
            })
        .setHeader(show("Perkara", "Case"))
        .setFlexGrow(3);
    grid.addColumn(of -> desk.dueDate(of)).setHeader(show("Tenggat", "Due")).setFlexGrow(1);
    grid.addColumn(of -> desk.desk(of.desk()))
        .setHeader(show("Ada pada", "Lies with"))
        .setFlexGrow(1);
    Lists.firstColumnWhenNarrow(grid);
    grid.setEmptyStateComponent(
        Parts.empty(
            show(
                "Tidak ada perkara di sini. Longgarkan saringan.",
                "There is no case here. Widen the filter.")));
  }

  private Filter filter() {
    return new Filter(
        text.getValue(),
        Optional.ofNullable(type.getValue()),
        Optional.ofNullable(standing.getValue()),
        Optional.ofNullable(unit.getValue()).map(Unit::code));
  }

  private void reload() {
    Filter filter = filter();
    grid.setItems(
        query ->
            desk
                .list
                .find(filter, query.getOffset(), Math.min(query.getLimit(), CaseList.LARGEST_PAGE))
                .cases()
                .stream(),
        query -> (int) desk.list.find(filter, 0, 1).total());
    grid.setAllRowsVisible(desk.list.find(filter, 0, 1).total() <= WHOLE);
    figures.removeAll();
    Div lines = Parts.stack();
    for (CaseList.Figures one : desk.list.figures(filter)) {
      lines.add(
          Parts.twoLines(
              desk.unit(one.unit()),
              Parts.small(
                  show(
                      "%d berjalan, %d menunggu pemohon, %d lewat tenggat, %d ditutup"
                          .formatted(one.open(), one.waiting(), one.overdue(), one.closed()),
                      "%d open, %d waiting for the applicant, %d overdue, %d closed"
                          .formatted(one.open(), one.waiting(), one.overdue(), one.closed())))));
    }
    figures.add(new Details(show("Angka per unit", "Figures by unit"), lines));
  }
}
