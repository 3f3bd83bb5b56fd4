package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Worklist;
import id.pendopo.api.casework.Worklist.Filter;
import id.pendopo.api.casework.Worklist.Sort;
import id.pendopo.api.casework.Worklist.Task;
import id.pendopo.api.casework.Worklist.When;
import id.pendopo.api.casework.Worklist.Why;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import java.util.List;
import java.util.Optional;

/** "Tugas saya": what waits for the person, over all modules; one is opened, many are decided. */
public final class WorklistView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "tugas";

  /** So many tasks stand on the page without a scroll bar of their own. */
  private static final int WHOLE = 25;

  private final transient Desk desk;
  private final Div head = new Div();
  private final TextField text = new TextField();
  private final Select<String> type;
  private final Select<When> when;
  private final Select<Why> why;
  private final Select<Sort> sort = new Select<>();
  private final Button decide = new Button();
  private final Grid<Task> grid = Lists.dress(new Grid<>(), show("Tugas saya", "My tasks"));

  WorklistView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    List<CaseType> types = desk.types.all();
    type =
        choice(
            show("Semua jenis", "All kinds"),
            types.stream().map(CaseType::id).toList(),
            id -> show(desk.words.type(id)));
    when = choice(show("Semua tenggat", "Any due date"), List.of(When.values()), this::words);
    why = choice(show("Semua asal", "From anywhere"), List.of(Why.values()), desk::why);
    decide.addThemeVariants(ButtonVariant.PRIMARY);
    decide.addClickListener(
        click -> new BulkDialog(desk, List.copyOf(grid.getSelectedItems()), this::reload).open());
    add(head, toolbar(), grid);
    columns();
    reload();
  }

  private String words(When value) {
    return switch (value) {
      case OVERDUE -> show("Lewat tenggat", "Overdue");
      case SOON -> show("7 hari ke depan", "Next 7 days");
      case WAITING -> show("Menunggu pemohon", "Waiting for the applicant");
    };
  }

  private String words(Sort value) {
    return switch (value) {
      case DUE -> show("Tenggat terdekat", "Due first");
      case NEWEST -> show("Terbaru", "Newest");
      case OLDEST -> show("Terlama", "Oldest");
      case TITLE -> show("Judul", "Title");
    };
  }

  private <T> Select<T> choice(String all, List<T> items, ItemLabelGenerator<T> words) {
    Select<T> select = new Select<>();
    select.setAriaLabel(all);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all);
    select.setPlaceholder(all);
    select.setItems(items);
    select.setItemLabelGenerator(value -> value == null ? all : words.apply(value));
    select.addValueChangeListener(change -> reload());
    return select;
  }

  private Component toolbar() {
    text.setPlaceholder(show("Cari judul", "Find a title"));
    text.setAriaLabel(text.getPlaceholder());
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(200);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(change -> reload());
    text.addClassName("pendopo-search");
    sort.setAriaLabel(show("Urutan", "Order"));
    sort.setItems(Sort.values());
    sort.setItemLabelGenerator(this::words);
    sort.setValue(Sort.DUE);
    sort.addValueChangeListener(change -> reload());
    Div bar = Parts.toolbar(text, type, when, why, sort);
    bar.addClassName("pendopo-filter");
    return bar;
  }

  private void columns() {
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.addComponentColumn(this::line).setHeader(show("Tugas", "Task")).setFlexGrow(3);
    grid.addComponentColumn(
            task ->
                Parts.twoLines(
                    desk.due(task.of(), task.workingDays()), Parts.small(desk.dueDate(task.of()))))
        .setHeader(show("Tenggat", "Due"))
        .setFlexGrow(2);
    grid.addColumn(task -> desk.unit(task.of().unit()))
        .setHeader(show("Unit", "Unit"))
        .setFlexGrow(1);
    Lists.firstColumnWhenNarrow(grid);
    grid.setEmptyStateComponent(
        Parts.empty(
            show(
                "Tidak ada tugas di sini. Tugas baru muncul sendiri begitu diserahkan kepada Anda,"
                    + " jabatan Anda, atau unit Anda.",
                "There is no task here. New ones appear by themselves when they come to you, your"
                    + " position or your unit.")));
    grid.addSelectionListener(change -> offerDecision(change.getAllSelectedItems().size()));
  }

  private Component line(Task task) {
    Component open = TasksCard.link(CasePage.PATH + "/" + task.of().id(), task.of().title());
    open.addClassName("pendopo-open");
    Div marks =
        Parts.row(desk.state(task.of()), narrowOnly(desk.due(task.of(), task.workingDays())));
    return Parts.twoLines(
        open,
        Parts.small(show(desk.words.type(task.of().type())) + " · " + desk.why(task.why())),
        marks);
  }

  /** What stands in a column of its own where there is room. */
  private static Component narrowOnly(Component part) {
    part.addClassName("pendopo-narrow-only");
    return part;
  }

  private void offerDecision(int chosen) {
    decide.setEnabled(chosen > 0);
    decide.setText(
        chosen == 0
            ? show("Putuskan yang dipilih", "Decide the chosen")
            : show("Putuskan " + chosen + " yang dipilih", "Decide the " + chosen + " chosen"));
  }

  private Filter filter() {
    return new Filter(
        text.getValue(),
        Optional.ofNullable(type.getValue()),
        Optional.ofNullable(when.getValue()),
        Optional.empty(),
        Optional.ofNullable(why.getValue()));
  }

  private void reload() {
    Filter filter = filter();
    Sort order = sort.getOptionalValue().orElse(Sort.DUE);
    grid.deselectAll();
    offerDecision(0);
    grid.setItems(
        query ->
            desk
                .worklist
                .mine(
                    filter,
                    order,
                    query.getOffset(),
                    Math.min(query.getLimit(), Worklist.LARGEST_PAGE))
                .tasks()
                .stream(),
        query -> (int) desk.worklist.mine(filter, order, 0, 1).total());
    grid.setAllRowsVisible(desk.worklist.mine(filter, order, 0, 1).total() <= WHOLE);
    header();
  }

  private void header() {
    Worklist.Counts counts = desk.worklist.counts();
    head.removeAll();
    head.add(
        new ViewHeader(
            show("Tugas saya", "My tasks"),
            counts.total() == 0
                ? show("Tidak ada yang menunggu Anda.", "Nothing waits for you.")
                : show(
                    counts.total()
                        + " tugas: "
                        + counts.overdue()
                        + " lewat tenggat, "
                        + counts.soon()
                        + " jatuh tempo dalam 7 hari.",
                    counts.total()
                        + " tasks: "
                        + counts.overdue()
                        + " overdue, "
                        + counts.soon()
                        + " due within 7 days."),
            decide));
  }
}
