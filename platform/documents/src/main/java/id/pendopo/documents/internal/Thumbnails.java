package id.pendopo.documents.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.Thumbnail;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

@Component(service = Thumbnails.class)
public final class Thumbnails {
  Optional<Thumbnail> of(AgencyId agency, StoredFile file, int width) {
    return Optional.empty();
  }
}
