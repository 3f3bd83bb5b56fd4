package id.pendopo.documents.internal.signature.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.VerificationRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Gives the check of signed PDFs its address. */
@org.osgi.service.component.annotations.Component
public final class ValidateEntry implements ConsoleView {

  private final SignatureValidation validation;
  private final CurrentAgency current;

  @Activate
  public ValidateEntry(
      @Reference SignatureValidation validation, @Reference CurrentAgency current) {
    this.validation = validation;
    this.current = current;
  }

  @Override
  public String path() {
    return "tanda-tangan/periksa";
  }

  @Override
  public LocalText title() {
    return new LocalText("Periksa tanda tangan PDF", "Check a signed PDF");
  }

  @Override
  public String icon() {
    return "vaadin:search";
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
    return 61;
  }

  @Override
  public Class<? extends Component> type() {
    return ValidateView.class;
  }

  @Override
  public Component create() {
    return new ValidateView(validation, current.get().zone());
  }
}
