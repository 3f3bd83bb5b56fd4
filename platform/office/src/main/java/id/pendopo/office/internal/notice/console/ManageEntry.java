package id.pendopo.office.internal.notice.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.notice.DeliveryLog;
import id.pendopo.office.internal.notice.TemplateDesk;
import id.pendopo.office.internal.notice.delivery.TestMail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the management of notices into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class ManageEntry implements ConsoleView {

  /** What the view works with. */
  record Desk(DeliveryLog log, TemplateDesk texts, TestMail test, CurrentAgency agency) {}

  private final Desk desk;

  @Activate
  public ManageEntry(
      @Reference DeliveryLog log,
      @Reference TemplateDesk texts,
      @Reference TestMail test,
      @Reference CurrentAgency agency) {
    desk = new Desk(log, texts, test, agency);
  }

  @Override
  public String path() {
    return "kelola-pemberitahuan";
  }

  @Override
  public LocalText title() {
    return new LocalText("Kelola pemberitahuan", "Manage notices");
  }

  @Override
  public String icon() {
    return "vaadin:envelope-open";
  }

  @Override
  public String permission() {
    return Notices.MANAGE;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Class<? extends Component> type() {
    return ManageView.class;
  }

  @Override
  public Component create() {
    return new ManageView(desk);
  }
}
