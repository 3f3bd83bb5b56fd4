package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.people.PeopleFilter;
import java.util.Optional;

/** The employees of the units that the visitor may see: find one, open them, take another in. */
public final class EmployeesView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final TextField text = new TextField();
  private final Select<EmploymentStatus> status = new Select<>();
  private final ComboBox<Unit> unit;
  private final Checkbox former = new Checkbox(say("Juga yang tidak aktif", "Former ones too"));
  private final Grid<Employee> grid = new Grid<>();
  private final transient ConfigurableFilterDataProvider<Employee, Void, PeopleFilter> rows;

  EmployeesView(Desk desk) {
    this.desk = desk;
    this.unit = Parts.unit(desk.units);
    addClassName("pendopo-view");
    rows =
        DataProvider.<Employee, PeopleFilter>fromFilteringCallbacks(
                query ->
                    desk
                        .people
                        .list(
                            query.getFilter().orElse(PeopleFilter.ACTIVE),
                            query.getOffset(),
                            query.getLimit())
                        .employees()
                        .stream(),
                query ->
                    Math.toIntExact(
                        desk.people
                            .list(query.getFilter().orElse(PeopleFilter.ACTIVE), 0, 1)
                            .total()))
            .withConfigurableFilter();
    Component[] actions =
        desk.access.may(PlatformPermissions.PEOPLE_MANAGE)
            ? new Component[] {
              Parts.primary(say("Pegawai baru", "New employee"), this::begin),
              new Button(say("Impor", "Import"), click -> importFile())
            }
            : new Component[0];
    add(
        new ViewHeader(
            say("Pegawai", "Employees"),
            say(
                "Siapa yang bekerja di instansi ini, di unit mana, dan dengan status apa.",
                "Who works for this agency, in which unit, and how they are employed."),
            actions),
        toolbar(),
        list());
    filter();
  }

  private Component toolbar() {
    text.setPlaceholder(say("Cari nama, NIP, atau NIK lengkap", "Find a name, NIP or full NIK"));
    text.setAriaLabel(text.getPlaceholder());
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(100);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(change -> filter());
    text.addClassName("pendopo-search");
    status.setAriaLabel(say("Status kepegawaian", "Kind of employment"));
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption(say("Semua status", "All kinds"));
    status.setItems(EmploymentStatus.values());
    status.setItemLabelGenerator(
        value ->
            value == null
                ? say("Semua status", "All kinds")
                : ConsoleLocale.show(value.displayName()));
    status.addValueChangeListener(change -> filter());
    unit.setLabel(null);
    unit.setAriaLabel(say("Unit", "Unit"));
    unit.setPlaceholder(say("Semua unit", "All units"));
    unit.addValueChangeListener(change -> filter());
    former.addValueChangeListener(change -> filter());
    return Parts.toolbar(text, status, unit, former);
  }

  private Component list() {
    Lists.dress(grid, say("Pegawai", "Employees"));
    grid.addComponentColumn(this::person).setHeader(say("Pegawai", "Employee")).setFlexGrow(3);
    grid.addColumn(employee -> ConsoleLocale.show(employee.status().displayName()))
        .setHeader(say("Status", "Status"))
        .setFlexGrow(1);
    grid.addColumn(Employee::rank).setHeader(say("Pangkat", "Rank")).setFlexGrow(2);
    grid.addColumn(this::unitName).setHeader(say("Unit", "Unit")).setFlexGrow(2);
    Lists.firstColumnWhenNarrow(grid);
    grid.setItems(rows);
    grid.setAllRowsVisible(false);
    grid.setHeight("min(70vh, 48rem)");
    grid.setEmptyStateComponent(
        Parts.empty(
            say(
                "Tidak ada pegawai di sini. Tambahkan satu per satu, impor dari tabel, atau"
                    + " longgarkan saringan.",
                "No employee here. Add one, import a table, or widen the filter.")));
    return grid;
  }

  private Component person(Employee employee) {
    String second =
        employee
            .nip()
            .map(Nip::written)
            .map(nip -> "NIP " + nip)
            .orElse(ConsoleLocale.show(employee.status().displayName()));
    String place = employee.jobTitle().isEmpty() ? unitName(employee) : employee.jobTitle();
    Div cell =
        Parts.twoLines(
            Parts.open(employee.name(), () -> open(employee)), Parts.small(second + " · " + place));
    if (!employee.active()) {
      cell.add(new StateBadge(Mood.NEUTRAL, say("Tidak aktif", "No longer here")));
    }
    return cell;
  }

  private String unitName(Employee employee) {
    return employee
        .unit()
        .flatMap(desk.units::byCode)
        .map(Unit::name)
        .orElse(say("Seluruh instansi", "Whole agency"));
  }

  private void filter() {
    String wanted = text.getValue().strip();
    if (wanted.replaceAll("\\s", "").matches("[0-9]{16}")) {
      // it stays out of the list's filter; the look-up goes by its keyed hash and is recorded
      text.clear();
      Problems.attempt(
          () ->
              desk.people
                  .byNik(wanted)
                  .ifPresentOrElse(
                      this::open,
                      () ->
                          Notices.info(
                              new LocalText(
                                  "Tidak ada pegawai dengan NIK itu.",
                                  "No employee has that NIK."))));
      return;
    }
    rows.setFilter(
        new PeopleFilter(
            wanted,
            Optional.ofNullable(status.getValue()),
            Optional.ofNullable(unit.getValue()).map(Unit::code),
            former.getValue() ? Optional.empty() : Optional.of(true)));
  }

  private void begin() {
    new EmployeeDialog(desk, Optional.empty(), rows::refreshAll).open();
  }

  private void open(Employee employee) {
    Problems.attempt(
        () ->
            new EmployeeDialog(desk, Optional.of(desk.people.get(employee.id())), rows::refreshAll)
                .open());
  }

  private void importFile() {
    desk.imports.open(desk.employees, rows::refreshAll);
  }
}
