package id.pendopo.information;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.portal.PublicFigures;
import id.pendopo.api.portal.SitemapSource;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names the published documents for the site map and counts them for the home page. */
@Component
public final class DocumentAddresses implements SitemapSource, PublicFigures {

  private final PublishedDocuments published;
  private final CurrentAgency agency;

  @Activate
  public DocumentAddresses(
      @Reference PublishedDocuments published, @Reference CurrentAgency agency) {
    this.published = published;
    this.agency = agency;
  }

  @Override
  public void each(Consumer<SitemapSource.Entry> to) {
    published.forEach(
        document ->
            to.accept(
                new SitemapSource.Entry(
                    "/informasi/" + document.id(),
                    document
                        .publishedAt()
                        .map(instant -> instant.atZone(agency.get().zone()).toLocalDate()))));
  }

  @Override
  public List<Figure> figures() {
    long documents = published.list(Optional.empty(), Optional.empty(), 0, 1).total();
    return documents == 0
        ? List.of()
        : List.of(
            new Figure(
                new LocalText("dokumen informasi publik", "documents of public information"),
                documents,
                Optional.of("/informasi")));
  }
}
