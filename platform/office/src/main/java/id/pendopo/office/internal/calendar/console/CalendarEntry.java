package id.pendopo.office.internal.calendar.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.identity.Access;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.calendar.HolidayProposals;
import id.pendopo.office.internal.calendar.LocalCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the work calendar into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class CalendarEntry implements ConsoleView {

  /** What the panels of the view work with. */
  record Desk(
      WorkCalendar calendar,
      HolidayProposals proposals,
      LocalCalendar local,
      Units units,
      Access access,
      CurrentAgency agency) {}

  private final Desk desk;

  @Activate
  public CalendarEntry(
      @Reference WorkCalendar calendar,
      @Reference HolidayProposals proposals,
      @Reference LocalCalendar local,
      @Reference Units units,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    desk = new Desk(calendar, proposals, local, units, access, agency);
  }

  @Override
  public String path() {
    return "kalender-kerja";
  }

  @Override
  public LocalText title() {
    return new LocalText("Kalender kerja", "Work calendar");
  }

  @Override
  public String icon() {
    return "vaadin:calendar";
  }

  @Override
  public String permission() {
    return PlatformPermissions.CALENDAR_MANAGE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public Class<? extends Component> type() {
    return CalendarView.class;
  }

  @Override
  public Component create() {
    return new CalendarView(desk);
  }
}
