package id.pendopo.office.internal.calendar.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.identity.Access;
import id.pendopo.identity.PlatformPermissions;
import java.util.Optional;
import java.util.function.Supplier;

/** The work calendar: counting, tables, proposals, what is local. */
public final class CalendarView extends Div {

  private static final long serialVersionUID = 1L;

  CalendarView(CalendarEntry.Desk desk) {
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Kalender kerja", "Work calendar"),
            show(
                "Tabel libur menentukan tenggat dan cuti di semua layanan. Tabel nasional baru"
                    + " berlaku setelah disahkan orang kedua.",
                "The tables of holidays decide on deadlines and leave in every service. A new"
                    + " national table counts once a second person has confirmed it.")));
    TabSheet tabs = new TabSheet();
    tabs.setWidthFull();
    tab(tabs, show("Hitung", "Count"), () -> new CountPanel(desk));
    tab(tabs, show("Tabel libur", "Tables"), () -> new YearPanel(desk));
    if (wholeAgency(desk.access())) {
      tab(tabs, show("Usulan", "Proposals"), () -> new ProposalsPanel(desk));
    }
    tab(tabs, show("Libur daerah", "Local holidays"), () -> new LocalPanel(desk));
    tab(tabs, show("Pekan kerja", "Work weeks"), () -> new WeeksPanel(desk));
    add(tabs);
  }

  private static boolean wholeAgency(Access access) {
    return access.may(PlatformPermissions.CALENDAR_MANAGE, Optional.empty());
  }

  /** Made anew each time it is opened, so that it shows what the others changed. */
  private static void tab(TabSheet tabs, String title, Supplier<Component> content) {
    Div place = new Div();
    var tab = tabs.add(title, place);
    if (tabs.getTabCount() == 1) {
      place.add(content.get());
    }
    tabs.addSelectedChangeListener(
        change -> {
          if (tab.equals(change.getSelectedTab())) {
            place.removeAll();
            place.add(content.get());
          }
        });
  }
}
