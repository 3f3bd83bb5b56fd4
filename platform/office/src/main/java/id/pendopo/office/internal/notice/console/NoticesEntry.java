package id.pendopo.office.internal.notice.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Opens one's own notices, from the bell of the console. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class NoticesEntry implements ConsoleView {

  /** What the view works with. */
  record Desk(NoticeInbox inbox, OpenLists lists, Access access, CurrentAgency agency) {

    Optional<Long> account() {
      return access.account().map(Account::id);
    }
  }

  private final Desk desk;

  @Activate
  public NoticesEntry(
      @Reference NoticeInbox inbox,
      @Reference OpenLists lists,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    desk = new Desk(inbox, lists, access, agency);
  }

  @Override
  public String path() {
    return "pemberitahuan";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pemberitahuan", "Notices");
  }

  @Override
  public String icon() {
    return "vaadin:bell";
  }

  @Override
  public String permission() {
    return PlatformPermissions.CONSOLE;
  }

  @Override
  public int order() {
    return -1;
  }

  @Override
  public Class<? extends Component> type() {
    return NoticesView.class;
  }

  @Override
  public Component create() {
    return new NoticesView(desk);
  }
}
