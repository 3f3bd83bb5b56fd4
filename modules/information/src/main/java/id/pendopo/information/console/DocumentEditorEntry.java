package id.pendopo.information.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Access;
import id.pendopo.api.text.LocalText;
import id.pendopo.information.Documents;
import id.pendopo.information.InformationModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Opens one document in the console; reached from the list, not from the menu. */
@org.osgi.service.component.annotations.Component
public final class DocumentEditorEntry implements ConsoleView {

  private final Documents documents;
  private final Units units;
  private final Files files;
  private final Access access;
  private final CurrentAgency agency;

  @Activate
  public DocumentEditorEntry(
      @Reference Documents documents,
      @Reference Units units,
      @Reference Files files,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    this.documents = documents;
    this.units = units;
    this.files = files;
    this.access = access;
    this.agency = agency;
  }

  @Override
  public String path() {
    return DocumentEditorView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Dokumen", "Document");
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
    return -1;
  }

  @Override
  public Class<? extends Component> type() {
    return DocumentEditorView.class;
  }

  @Override
  public Component create() {
    return new DocumentEditorView(documents, units, files, access, agency);
  }
}
