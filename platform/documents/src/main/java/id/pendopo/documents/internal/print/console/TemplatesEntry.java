package id.pendopo.documents.internal.print.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.identity.Access;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the templates of documents into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class TemplatesEntry implements ConsoleView {

  /** What the view works with. */
  record Desk(DocumentTemplates templates, Access access, CurrentAgency agency) {}

  private final Desk desk;

  @Activate
  public TemplatesEntry(
      @Reference DocumentTemplates templates,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    desk = new Desk(templates, access, agency);
  }

  @Override
  public String path() {
    return "templat-dokumen";
  }

  @Override
  public LocalText title() {
    return new LocalText("Templat dokumen", "Document templates");
  }

  @Override
  public String icon() {
    return "vaadin:file-code";
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
    return 37;
  }

  @Override
  public Class<? extends Component> type() {
    return TemplatesView.class;
  }

  @Override
  public Component create() {
    return new TemplatesView(desk);
  }
}
