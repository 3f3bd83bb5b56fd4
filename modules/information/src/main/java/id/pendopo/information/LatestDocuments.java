package id.pendopo.information;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.LatestEntries;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows on the home page which documents were published last. */
@Component
public final class LatestDocuments implements LatestEntries {

  private final PublishedDocuments published;
  private final CurrentAgency agency;

  @Activate
  public LatestDocuments(@Reference PublishedDocuments published, @Reference CurrentAgency agency) {
    this.published = published;
    this.agency = agency;
  }

  @Override
  public List<Entry> latest(int limit) {
    return published.latest(limit).stream().map(this::entry).toList();
  }

  private Entry entry(DocumentSnapshot document) {
    return new Entry(
        document.content().title(),
        "/informasi/" + document.id(),
        document
            .publishedAt()
            .map(instant -> instant.atZone(agency.get().zone()).toLocalDate())
            .orElse(document.content().date()),
        new LocalText("Dokumen", "Document"));
  }
}
