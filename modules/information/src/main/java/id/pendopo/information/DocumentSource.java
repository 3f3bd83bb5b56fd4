package id.pendopo.information;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchSource;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the public find the published documents, down to the page of a file. */
@Component
public final class DocumentSource implements SearchSource {

  /** Type of the documents in the index, the audit and the REST API. */
  public static final String TYPE = "information.document";

  private final PublishedDocuments published;

  @Activate
  public DocumentSource(@Reference PublishedDocuments published) {
    this.published = published;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public LocalText typeName() {
    return new LocalText("Informasi publik", "Public information");
  }

  @Override
  public void all(Consumer<SearchDocument> to) {
    published.forEach(document -> to.accept(describe(document)));
  }

  @Override
  public Optional<SearchDocument> find(String id) {
    return numbers(List.of(id)).stream()
        .findFirst()
        .flatMap(published::find)
        .map(DocumentSource::describe);
  }

  @Override
  public Set<String> visible(Collection<String> ids) {
    return published.visible(numbers(ids)).stream()
        .map(id -> Long.toString(id))
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<String> fileUrl(String id, FileId file) {
    return Optional.of("/informasi/" + id + "/berkas/" + file.value());
  }

  private static SearchDocument describe(DocumentSnapshot document) {
    DocumentContent content = document.content();
    return new SearchDocument(
        Long.toString(document.id()),
        content.title(),
        content.summary(),
        "",
        "/informasi/" + document.id(),
        content.unit(),
        content.date(),
        Optional.of(content.classification().displayName()),
        Optional.empty(),
        document.files().stream().map(StoredFile::id).toList());
  }

  /** An identity that is no number belongs to no document. */
  private static List<Long> numbers(Collection<String> ids) {
    var numbers = new ArrayList<Long>();
    for (String id : ids) {
      if (id.matches("[0-9]{1,18}")) {
        numbers.add(Long.valueOf(id));
      }
    }
    return numbers;
  }
}
