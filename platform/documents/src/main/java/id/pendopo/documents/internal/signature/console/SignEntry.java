package id.pendopo.documents.internal.signature.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.Employees;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.signature.Certificates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Gives the desk of a signer its address. */
@org.osgi.service.component.annotations.Component
public final class SignEntry implements ConsoleView {

  private final SigningDesk desk;
  private final Files files;
  private final Certificates certificates;
  private final Employees employees;
  private final Access access;
  private final CurrentAgency current;

  @Activate
  public SignEntry(
      @Reference SigningDesk desk,
      @Reference Files files,
      @Reference Certificates certificates,
      @Reference Employees employees,
      @Reference Access access,
      @Reference CurrentAgency current) {
    this.desk = desk;
    this.files = files;
    this.certificates = certificates;
    this.employees = employees;
    this.access = access;
    this.current = current;
  }

  @Override
  public String path() {
    return "tanda-tangan";
  }

  @Override
  public LocalText title() {
    return new LocalText("Tanda tangani", "Sign");
  }

  @Override
  public String icon() {
    return "vaadin:pencil";
  }

  @Override
  public String permission() {
    return SigningDesk.SIGN;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public int order() {
    return 58;
  }

  @Override
  public Class<? extends Component> type() {
    return SignView.class;
  }

  @Override
  public Component create() {
    return new SignView(
        desk,
        files,
        certificates,
        access.account().map(Account::id).flatMap(employees::byAccount).map(Employee::id),
        current.get().zone());
  }
}
