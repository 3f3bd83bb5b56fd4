package id.pendopo.console.internal.view;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.text.Dates;
import id.pendopo.console.internal.Texts;
import id.pendopo.identity.AuditTrail.Entry;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One entry: who, when, from where, why, and its values side by side. */
final class AuditEntryDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  AuditEntryDialog(Entry entry, Agency agency) {
    setHeaderTitle(entry.action());
    setWidth("min(48rem, 96vw)");
    Div facts = new Div();
    facts.addClassName("pendopo-facts");
    fact(facts, "audit.when", when(entry, agency));
    fact(facts, "audit.person", who(entry));
    fact(facts, "audit.subject", entry.subject());
    fact(facts, "audit.unit", entry.unit().orElse(""));
    if (!entry.purpose().isEmpty()) {
      fact(facts, "audit.purpose", entry.purpose());
    }
    fact(facts, "audit.address", entry.address());
    fact(facts, "audit.via", entry.via().isEmpty() ? "" : Texts.say("via." + entry.via()));
    fact(facts, "audit.seal", seal(entry));
    add(facts);
    TreeSet<String> names = new TreeSet<>(entry.before().keySet());
    names.addAll(entry.after().keySet());
    if (!names.isEmpty()) {
      add(new H3(Texts.say("audit.values")), differences(entry, names));
    }
    getFooter().add(Parts.quiet(Texts.say("close"), this::close));
  }

  static String who(Entry entry) {
    return entry
        .username()
        .orElse(Texts.say(entry.anonymous() ? "via.ANONYMOUS" : "audit.platform"));
  }

  /** Of an entry without a name the day alone. */
  static String when(Entry entry, Agency agency) {
    return entry.anonymous()
        ? Dates.written(entry.at().atZone(agency.zone()).toLocalDate(), ConsoleLocale.current())
        : Texts.moment(entry.at(), agency.zone());
  }

  static String seal(Entry entry) {
    return entry.link().isPresent()
        ? Texts.say("audit.sealed", entry.link().getAsLong())
        : Texts.say("audit.unsealed");
  }

  private static NativeTable differences(Entry entry, TreeSet<String> names) {
    NativeTableBody body = new NativeTableBody();
    for (String name : names) {
      String before = entry.before().get(name);
      String after = entry.after().get(name);
      NativeTableHeaderCell head = new NativeTableHeaderCell(name);
      head.getElement().setAttribute("scope", "row");
      NativeTableRow row = new NativeTableRow(head, cell(before), cell(after));
      if (!Objects.equals(before, after)) {
        row.addClassName("pendopo-changed");
      }
      body.add(row);
    }
    NativeTable table =
        new NativeTable(
            new NativeTableHeader(
                new NativeTableRow(
                    column("audit.value"), column("audit.before"), column("audit.after"))),
            body);
    table.addClassName("pendopo-differences");
    return table;
  }

  private static NativeTableHeaderCell column(String key) {
    NativeTableHeaderCell head = new NativeTableHeaderCell(Texts.say(key));
    head.getElement().setAttribute("scope", "col");
    return head;
  }

  private static NativeTableCell cell(@Nullable String value) {
    return new NativeTableCell(value == null || value.isEmpty() ? "–" : value);
  }

  private static void fact(Div facts, String key, String value) {
    Span label = new Span(Texts.say(key));
    label.addClassName("pendopo-second");
    Span words = new Span(value.isEmpty() ? "–" : value);
    words.addClassName("pendopo-value");
    facts.add(new Div(label, words));
  }
}
