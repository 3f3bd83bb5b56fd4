package id.pendopo.documents.internal.verification.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.identity.Access;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.VerificationRegister;
import id.pendopo.api.verification.Verifications;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Gives the list of verification records its address. */
@org.osgi.service.component.annotations.Component
public final class VerificationsEntry implements ConsoleView {

  private final VerificationRegister register;
  private final Verifications verifications;
  private final Access access;
  private final CurrentAgency current;

  @Activate
  public VerificationsEntry(
      @Reference VerificationRegister register,
      @Reference Verifications verifications,
      @Reference Access access,
      @Reference CurrentAgency current) {
    this.register = register;
    this.verifications = verifications;
    this.access = access;
    this.current = current;
  }

  @Override
  public String path() {
    return "verifikasi";
  }

  @Override
  public LocalText title() {
    return new LocalText("Verifikasi dokumen", "Document verification");
  }

  @Override
  public String icon() {
    return "vaadin:check-square-o";
  }

  @Override
  public String permission() {
    return VerificationRegister.READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Class<? extends Component> type() {
    return VerificationsView.class;
  }

  @Override
  public Component create() {
    return new VerificationsView(
        new VerificationDesk(register, verifications, access, current.get().zone()));
  }
}
