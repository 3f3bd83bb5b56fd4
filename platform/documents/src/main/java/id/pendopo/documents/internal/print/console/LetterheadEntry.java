package id.pendopo.documents.internal.print.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Access;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the letterheads into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class LetterheadEntry implements ConsoleView {

  /** What the view works with. */
  record Desk(DocumentTemplates templates, Files files, Units units, Access access) {}

  private final Desk desk;

  @Activate
  public LetterheadEntry(
      @Reference DocumentTemplates templates,
      @Reference Files files,
      @Reference Units units,
      @Reference Access access) {
    desk = new Desk(templates, files, units, access);
  }

  @Override
  public String path() {
    return "kop-surat";
  }

  @Override
  public LocalText title() {
    return new LocalText("Kop surat", "Letterheads");
  }

  @Override
  public String icon() {
    return "vaadin:header";
  }

  @Override
  public String permission() {
    return DocumentTemplates.READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 38;
  }

  @Override
  public Class<? extends Component> type() {
    return LetterheadView.class;
  }

  @Override
  public Component create() {
    return new LetterheadView(desk);
  }
}
