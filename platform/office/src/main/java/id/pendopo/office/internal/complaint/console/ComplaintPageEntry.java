package id.pendopo.office.internal.complaint.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.complaint.ComplaintCases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The view of one complaint; not in the menu. */
@org.osgi.service.component.annotations.Component
public final class ComplaintPageEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public ComplaintPageEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return ComplaintCases.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengaduan", "Complaint");
  }

  @Override
  public String icon() {
    return "vaadin:megaphone";
  }

  @Override
  public String permission() {
    return ComplaintRegister.READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public int order() {
    return -1;
  }

  @Override
  public Class<? extends Component> type() {
    return ComplaintPage.class;
  }

  @Override
  public Component create() {
    return new ComplaintPage(desk);
  }
}
