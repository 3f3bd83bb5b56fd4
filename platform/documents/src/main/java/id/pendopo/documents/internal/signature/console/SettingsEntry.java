package id.pendopo.documents.internal.signature.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.people.Employees;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.signature.Certificates;
import id.pendopo.documents.internal.signature.SignaturePictures;
import id.pendopo.documents.internal.signature.SigningSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Gives the settings of signing their address. */
@org.osgi.service.component.annotations.Component
public final class SettingsEntry implements ConsoleView {

  private final SigningSettings settings;
  private final Certificates certificates;
  private final SignaturePictures pictures;
  private final Employees employees;
  private final CurrentAgency current;

  @Activate
  public SettingsEntry(
      @Reference SigningSettings settings,
      @Reference Certificates certificates,
      @Reference SignaturePictures pictures,
      @Reference Employees employees,
      @Reference CurrentAgency current) {
    this.settings = settings;
    this.certificates = certificates;
    this.pictures = pictures;
    this.employees = employees;
    this.current = current;
  }

  @Override
  public String path() {
    return "tanda-tangan/pengaturan";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengaturan tanda tangan", "Signature settings");
  }

  @Override
  public String icon() {
    return "vaadin:cog-o";
  }

  @Override
  public String permission() {
    return SigningDesk.MANAGE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 62;
  }

  @Override
  public Class<? extends Component> type() {
    return SettingsView.class;
  }

  @Override
  public Component create() {
    return new SettingsView(settings, certificates, pictures, employees, current.get().zone());
  }
}
