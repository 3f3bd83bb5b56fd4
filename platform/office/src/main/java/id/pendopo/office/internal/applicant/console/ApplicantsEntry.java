package id.pendopo.office.internal.applicant.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.Units;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Access;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the register of applicants into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class ApplicantsEntry implements ConsoleView {

  private final ApplicantRegister register;
  private final Units units;
  private final Access access;
  private final Files files;

  @Activate
  public ApplicantsEntry(
      @Reference ApplicantRegister register,
      @Reference Units units,
      @Reference Access access,
      @Reference Files files) {
    this.register = register;
    this.units = units;
    this.access = access;
    this.files = files;
  }

  @Override
  public String path() {
    return ApplicantsView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Pemohon", "Applicants");
  }

  @Override
  public String icon() {
    return "vaadin:group";
  }

  @Override
  public String permission() {
    return ApplicantRegister.READ;
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
    return ApplicantsView.class;
  }

  @Override
  public Component create() {
    return new ApplicantsView(register, units, access, files);
  }
}
