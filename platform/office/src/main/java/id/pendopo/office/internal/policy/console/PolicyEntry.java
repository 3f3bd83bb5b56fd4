package id.pendopo.office.internal.policy.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.identity.Access;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.policy.PolicyDesk;
import id.pendopo.office.internal.policy.PolicyLibrary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the policy books into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class PolicyEntry implements ConsoleView {

  /** What the view works with. */
  record Desk(
      PolicyLibrary library,
      Policies policies,
      PolicyDesk desk,
      Access access,
      CurrentAgency agency) {}

  private final Desk desk;

  @Activate
  public PolicyEntry(
      @Reference PolicyLibrary library,
      @Reference Policies policies,
      @Reference PolicyDesk policyDesk,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    desk = new Desk(library, policies, policyDesk, access, agency);
  }

  @Override
  public String path() {
    return "kebijakan";
  }

  @Override
  public LocalText title() {
    return new LocalText("Buku kebijakan", "Policy books");
  }

  @Override
  public String icon() {
    return "vaadin:book";
  }

  @Override
  public String permission() {
    return PlatformPermissions.POLICIES_MANAGE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 34;
  }

  @Override
  public Class<? extends Component> type() {
    return PolicyView.class;
  }

  @Override
  public Component create() {
    return new PolicyView(desk);
  }
}
