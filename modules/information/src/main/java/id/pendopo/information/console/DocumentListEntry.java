package id.pendopo.information.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.identity.Access;
import id.pendopo.api.text.LocalText;
import id.pendopo.information.Documents;
import id.pendopo.information.InformationModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the list of documents into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class DocumentListEntry implements ConsoleView {

  private final Documents documents;
  private final Units units;
  private final Access access;

  @Activate
  public DocumentListEntry(
      @Reference Documents documents, @Reference Units units, @Reference Access access) {
    this.documents = documents;
    this.units = units;
    this.access = access;
  }

  @Override
  public String path() {
    return InformationModule.ID;
  }

  @Override
  public LocalText title() {
    return new LocalText("Dokumen", "Documents");
  }

  @Override
  public String icon() {
    return "vaadin:file-text-o";
  }

  @Override
  public String permission() {
    return InformationModule.READ;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Class<? extends Component> type() {
    return DocumentListView.class;
  }

  @Override
  public Component create() {
    return new DocumentListView(documents, units, access);
  }
}
