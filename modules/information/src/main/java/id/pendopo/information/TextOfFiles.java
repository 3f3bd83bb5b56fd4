package id.pendopo.information;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.TextExtracted;
import id.pendopo.api.event.EventListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has a document indexed again when the text of one of its files became known. */
@Component
public final class TextOfFiles implements EventListener<TextExtracted> {

  private final Documents documents;

  @Activate
  public TextOfFiles(@Reference Documents documents) {
    this.documents = documents;
  }

  @Override
  public Class<TextExtracted> type() {
    return TextExtracted.class;
  }

  @Override
  public String name() {
    return "information.text-of-files";
  }

  @Override
  public void on(TextExtracted event) {
    documents.textBecameKnown(new FileId(event.fileId()));
  }
}
