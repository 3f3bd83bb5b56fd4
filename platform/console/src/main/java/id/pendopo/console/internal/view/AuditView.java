package id.pendopo.console.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.identity.Account;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.identity.AuditTrail.Entry;
import id.pendopo.identity.AuditTrail.Query;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who did what, and what it was before and after. */
public final class AuditView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient Platform platform;
  private final transient Agency agency;
  private final TextField person = new TextField(Texts.say("audit.person"));
  private final TextField action = new TextField(Texts.say("audit.action"));
  private final TextField subject = new TextField(Texts.say("audit.subject"));
  private final DatePicker from = DateFields.field(Texts.say("audit.from"));
  private final DatePicker until = DateFields.field(Texts.say("audit.until"));
  private final Checkbox installation = new Checkbox(Texts.say("audit.installation"));
  private final Grid<Entry> list = Pieces.grid(Texts.say("audit.title"), Texts.say("audit.none"));
  private final Span total = new Span();

  AuditView(Platform platform) {
    this.platform = platform;
    this.agency = platform.currentAgency.get();
    addClassName("pendopo-view");
    action.setPlaceholder(Texts.say("audit.action.helper"));
    subject.setPlaceholder(Texts.say("audit.subject.helper"));
    installation.setVisible(platform.access.account().map(Account::operator).orElse(false));
    total.addClassName("pendopo-second");
    total.getElement().setAttribute("role", "status");
    columns();
    Div filter = Pieces.toolbar(from, until, person, action, subject, installation);
    filter.addClassName("pendopo-filter");
    for (var field :
        new com.vaadin.flow.component.HasValue<?, ?>[] {
          from, until, person, action, subject, installation
        }) {
      field.addValueChangeListener(change -> list.getDataProvider().refreshAll());
    }
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
    add(new ViewHeader(Texts.say("audit.title"), Texts.say("audit.sentence")), filter, total, list);
  }

  private int count() {
    long found = platform.auditTrail.search(query(1, 1)).total();
    total.setText(Texts.say("audit.total", found));
    return Math.toIntExact(Math.min(found, Integer.MAX_VALUE));
  }

  private Query query(int page, int size) {
    return new Query(
        text(action),
        text(subject),
        text(person),
        Optional.ofNullable(from.getValue()).map(day -> start(day)),
        Optional.ofNullable(until.getValue()).map(day -> start(day.plusDays(1))),
        installation.getValue(),
        page,
        size);
  }

  private java.time.Instant start(LocalDate day) {
    return day.atStartOfDay(agency.zone()).toInstant();
  }

  private static Optional<String> text(TextField field) {
    return Optional.of(field.getValue().strip()).filter(value -> !value.isEmpty());
  }

  private void columns() {
    list.addComponentColumn(
            entry -> {
              Button open = Pieces.quiet(entry.action(), () -> open(entry));
              open.addClassName("pendopo-open");
              Div cell =
                  new Div(
                      open,
                      Pieces.hint(
                          Texts.moment(entry.at(), agency.zone())
                              + " · "
                              + entry.username().orElse(Texts.say("audit.platform"))));
              cell.addClassName("pendopo-two-lines");
              return cell;
            })
        .setHeader(Texts.say("audit.what"))
        .setFlexGrow(3);
    list.addColumn(Entry::subject).setHeader(Texts.say("audit.subject")).setFlexGrow(2);
    list.addColumn(Entry::address).setHeader(Texts.say("audit.address")).setFlexGrow(1);
    Pieces.firstColumnWhenNarrow(list);
  }

  private void open(Entry entry) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(entry.action());
    dialog.setWidth("min(44rem, 96vw)");
    Div facts = new Div();
    facts.addClassName("pendopo-facts");
    fact(facts, Texts.say("audit.when"), Texts.moment(entry.at(), agency.zone()));
    fact(facts, Texts.say("audit.person"), entry.username().orElse(Texts.say("audit.platform")));
    fact(facts, Texts.say("audit.subject"), entry.subject());
    fact(facts, Texts.say("audit.address"), entry.address());
    fact(
        facts,
        Texts.say("audit.via"),
        entry.via().isEmpty() ? "" : Texts.say("via." + entry.via()));
    dialog.add(facts);
    TreeSet<String> names = new TreeSet<>(entry.before().keySet());
    names.addAll(entry.after().keySet());
    if (!names.isEmpty()) {
      Div values = new Div();
      values.addClassName("pendopo-facts");
      for (String name : names) {
        fact(values, name, change(entry.before().get(name), entry.after().get(name)));
      }
      dialog.add(new H3(Texts.say("audit.values")), values);
    }
    dialog.getFooter().add(Pieces.quiet(Texts.say("close"), dialog::close));
    dialog.open();
  }

  static String change(@Nullable String before, @Nullable String after) {
    if (before == null) {
      return after == null ? "–" : after;
    }
    return before + " → " + (after == null ? "–" : after);
  }

  private static void fact(Div facts, String name, String value) {
    Span label = new Span(name);
    label.addClassName("pendopo-second");
    Span words = new Span(value.isEmpty() ? "–" : value);
    words.addClassName("pendopo-value");
    facts.add(new Div(label, words));
  }
}
