package id.pendopo.information.demo;

import id.pendopo.api.demo.DemoAgency;
import id.pendopo.api.demo.DemoContent;
import id.pendopo.api.demo.DemoPost;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.information.DocumentFilter;
import id.pendopo.information.DocumentInput;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.DocumentSort;
import id.pendopo.information.DocumentState;
import id.pendopo.information.Documents;
import id.pendopo.information.InformationModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Documents of every class and state, written as an officer would write them: each goes through the
 * same checks, audit and index as any other.
 */
@Component
public final class InformationDemo implements DemoContent {

  private final Documents documents;
  private final Files files;

  @Activate
  public InformationDemo(@Reference Documents documents, @Reference Files files) {
    this.documents = documents;
    this.files = files;
  }

  @Override
  public String module() {
    return InformationModule.ID;
  }

  @Override
  public Optional<String> role(DemoPost post) {
    return switch (post) {
      case HEAD -> Optional.empty();
      case OFFICER -> Optional.of("information.officer");
      case STAFF -> Optional.of("information.editor");
    };
  }

  @Override
  public void fill(DemoAgency agency) throws IOException {
    for (Sample sample : Sample.of(agency.kind())) {
      DocumentSnapshot document = find(sample.title()).orElseGet(() -> written(sample, agency));
      bringTo(sample.ending(), document, sample.reason());
    }
    for (Path text : agency.texts()) {
      RealText real = RealText.of(text);
      DocumentSnapshot document;
      Optional<DocumentSnapshot> found = find(real.title());
      if (found.isPresent()) {
        document = found.get();
      } else {
        try (InputStream content = java.nio.file.Files.newInputStream(text)) {
          document = documents.create(real.input(), List.of(files.receive(content, real.name())));
        }
      }
      bringTo(Sample.Ending.PUBLISHED, document, "");
    }
  }

  private Optional<DocumentSnapshot> find(String title) {
    var wanted = new DocumentFilter(title, Optional.empty(), Optional.empty(), Optional.empty());
    return documents.list(wanted, DocumentSort.OLDEST, 0, 10).documents().stream()
        .filter(document -> document.content().title().equals(title))
        .findFirst();
  }

  private DocumentSnapshot written(Sample sample, DemoAgency agency) {
    IncomingFile file =
        files.receive(
            new ByteArrayInputStream(Paper.of(sample.fileName(), sample.title(), sample.text())),
            sample.fileName());
    String unit = agency.units().contains(sample.unit()) ? sample.unit() : "";
    return documents.create(
        new DocumentInput(
            sample.title(), sample.summary(), unit, sample.classification(), sample.date()),
        List.of(file));
  }

  /** Goes on from whatever state an earlier start left. */
  private void bringTo(Sample.Ending ending, DocumentSnapshot document, String reason) {
    if (ending != Sample.Ending.DRAFT && document.state() == DocumentState.DRAFT) {
      documents.publish(document.id(), OptionalLong.empty());
    }
    if (ending == Sample.Ending.WITHDRAWN) {
      documents.withdraw(document.id(), OptionalLong.empty(), reason);
    }
  }
}
