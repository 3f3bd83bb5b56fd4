package id.pendopo.office.internal.calendar.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.office.internal.calendar.Preview;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The national tables of a year in all their versions, the one that counts first. */
final class YearPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient WorkCalendar calendar;
  private final Div versions = Parts.stack();

  YearPanel(CalendarEntry.Desk desk) {
    calendar = desk.calendar();
    int now = LocalDate.now(desk.agency().get().zone()).getYear();
    SortedSet<Integer> years = new TreeSet<>(calendar.years());
    years.add(now);
    years.add(now + 1);
    Select<Integer> year = new Select<>();
    year.setLabel(show("Tahun", "Year"));
    year.setItems(years);
    year.addValueChangeListener(change -> load(change.getValue()));
    add(Parts.toolbar(year), versions);
    year.setValue(now);
  }

  private void load(int year) {
    versions.removeAll();
    List<HolidayTable> known = calendar.tables(year);
    if (known.isEmpty()) {
      versions.add(
          Parts.empty(
              show(
                  "Tabel libur tahun ini belum ada. Impor pada tab Usulan; sampai saat itu setiap"
                      + " hasil yang menyentuh tahun ini masih sementara.",
                  "There is no table of this year yet. Import it under Proposals; until then every"
                      + " result that touches this year is provisional.")));
    }
    for (int i = known.size() - 1; i >= 0; i--) {
      versions.add(version(known, i));
    }
  }

  private static Div version(List<HolidayTable> known, int index) {
    HolidayTable table = known.get(index);
    boolean newest = index == known.size() - 1;
    long national = table.days().stream().filter(day -> day.kind() == HolidayKind.NATIONAL).count();
    Div card =
        Parts.card(
            Parts.row(
                new H2(show("Versi ", "Version ") + table.version()),
                newest
                    ? new StateBadge(StateBadge.Mood.GOOD, show("Berlaku", "Counts"))
                    : new StateBadge(StateBadge.Mood.NEUTRAL, show("Digantikan", "Superseded"))),
            new Paragraph(table.decree()),
            Parts.hint(
                show("Tanggal keputusan: ", "Date of the decree: ")
                    + Parts.written(table.issued())
                    + ". "
                    + show("Sumber: ", "Source: ")
                    + table.source()
                    + ". "
                    + national
                    + show(" libur nasional, ", " national holidays, ")
                    + (table.days().size() - national)
                    + show(" cuti bersama.", " days of collective leave.")));
    if (index > 0) {
      card.add(
          new Paragraph(show("Perubahan terhadap versi ", "Changes to version ") + index + ":"),
          Days.differences(Preview.differences(known.get(index - 1).days(), table.days())));
    }
    Details all = new Details(show("Semua hari", "All days"), Days.list(table.days()));
    all.setOpened(newest);
    card.add(all);
    return card;
  }
}
