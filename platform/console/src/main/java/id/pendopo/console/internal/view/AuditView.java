package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.identity.Account;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.identity.AuditTrail.Entry;
import id.pendopo.identity.AuditTrail.Export;
import id.pendopo.identity.AuditTrail.Query;
import id.pendopo.identity.PlatformPermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who did what, and what it was before and after. */
public final class AuditView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient Platform platform;
  private final transient Agency agency;
  private final TextField text;
  private final TextField person = new TextField(Texts.say("audit.person"));
  private final TextField action = new TextField(Texts.say("audit.action"));
  private final TextField subject = new TextField(Texts.say("audit.subject"));
  private final Select<Boolean> kind = new Select<>();
  private final ComboBox<Unit> unit = new ComboBox<>(Texts.say("audit.unit"));
  private final DatePicker from = DateFields.field(Texts.say("audit.from"));
  private final DatePicker until = DateFields.field(Texts.say("audit.until"));
  private final Checkbox installation = new Checkbox(Texts.say("audit.installation"));
  private final Grid<Entry> list = Lists.list(Texts.say("audit.title"), Texts.say("audit.none"));
  private final Span total = new Span();

  /** Entries behind this one came after the list was drawn; its pages must not move. */
  private OptionalLong before = OptionalLong.empty();

  AuditView(Platform platform) {
    this.platform = platform;
    this.agency = platform.currentAgency.get();
    addClassName("pendopo-view");
    text = Parts.search(Texts.say("audit.text"), typed -> reload());
    fields();
    total.addClassName("pendopo-second");
    total.getElement().setAttribute("role", "status");
    columns();
    Div filter = Parts.toolbar(from, until, kind, person, action, subject, unit, installation);
    filter.addClassName("pendopo-filter");
    list.setPageSize(PAGE);
    list.setItems(
        DataProvider.fromCallbacks(
            rows ->
                platform
                    .auditTrail
                    .search(query(rows.getPage() + 1, rows.getPageSize()))
                    .entries()
                    .stream(),
            rows -> count()));
    add(new ViewHeader(Texts.say("audit.title"), Texts.say("audit.sentence"), download()));
    if (platform.access.may(PlatformPermissions.AUDIT_READ, Optional.empty())) {
      add(new SealPanel(platform, agency, installation));
    }
    text.setWidthFull();
    add(text, filter, total, list);
  }

  private void fields() {
    action.setPlaceholder(Texts.say("audit.action.helper"));
    subject.setPlaceholder(Texts.say("audit.subject.helper"));
    installation.setVisible(platform.access.account().map(Account::operator).orElse(false));
    kind.setLabel(Texts.say("audit.kind"));
    kind.setItems(false, true);
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(Texts.say("audit.kind.all"));
    kind.setPlaceholder(Texts.say("audit.kind.all"));
    kind.setItemLabelGenerator(
        reads ->
            Texts.say(
                reads == null
                    ? "audit.kind.all"
                    : reads ? "audit.kind.read" : "audit.kind.change"));
    unit.setItems(platform.units.all());
    unit.setItemLabelGenerator(one -> one.name() + " (" + one.code() + ")");
    unit.setPlaceholder(Texts.say("audit.unit.all"));
    unit.setClearButtonVisible(true);
    for (HasValue<?, ?> field :
        List.<HasValue<?, ?>>of(from, until, kind, person, action, subject, unit, installation)) {
      field.addValueChangeListener(change -> reload());
    }
  }

  private void reload() {
    before = OptionalLong.empty();
    list.getDataProvider().refreshAll();
  }

  private int count() {
    var newest = platform.auditTrail.search(query(1, 1));
    if (before.isEmpty() && !newest.entries().isEmpty()) {
      before = OptionalLong.of(newest.entries().getFirst().id() + 1);
    }
    total.setText(Texts.say("audit.total", newest.total()));
    return Math.toIntExact(Math.min(newest.total(), Integer.MAX_VALUE));
  }

  private Query query(int page, int size) {
    return new Query(
        text(action),
        text(subject),
        text(person),
        Optional.ofNullable(from.getValue()).map(this::start),
        Optional.ofNullable(until.getValue()).map(day -> start(day.plusDays(1))),
        installation.getValue(),
        page,
        size,
        Optional.ofNullable(unit.getValue()).map(Unit::code),
        text(text),
        Optional.ofNullable(kind.getValue()),
        before);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(agency.zone()).toInstant();
  }

  private static Optional<String> text(TextField field) {
    return Optional.of(field.getValue().strip()).filter(value -> !value.isEmpty());
  }

  private Component download() {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                download -> {
                  Export export = platform.auditTrail.export(query(1, 1), ConsoleLocale.current());
                  return Downloads.written("audit.csv", "text/csv; charset=utf-8", export::writeTo);
                }),
            "");
    Button words = new Button(Texts.say("audit.export"));
    words.setTabIndex(-1);
    link.add(words);
    link.getElement().setAttribute("aria-label", Texts.say("audit.export"));
    return link;
  }

  private void columns() {
    list.addComponentColumn(
            entry -> {
              Button open =
                  Parts.quiet(entry.action(), () -> new AuditEntryDialog(entry, agency).open());
              open.addClassName("pendopo-open");
              Div cell =
                  new Div(
                      open,
                      Parts.hint(
                          AuditEntryDialog.when(entry, agency)
                              + " · "
                              + AuditEntryDialog.who(entry)
                              + (entry.purpose().isEmpty()
                                  ? ""
                                  : " · " + Texts.say("audit.kind.read"))));
              cell.addClassName("pendopo-two-lines");
              return cell;
            })
        .setHeader(Texts.say("audit.what"))
        .setFlexGrow(3);
    list.addColumn(Entry::subject).setHeader(Texts.say("audit.subject")).setFlexGrow(2);
    list.addColumn(Entry::address).setHeader(Texts.say("audit.address")).setFlexGrow(1);
    list.addColumn(AuditEntryDialog::seal).setHeader(Texts.say("audit.seal")).setFlexGrow(1);
    Lists.firstColumnWhenNarrow(list);
  }
}
