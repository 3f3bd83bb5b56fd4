package id.pendopo.documents.internal;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.Pictures;
import id.pendopo.api.document.Rendition;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.extract.PictureOrder;
import id.pendopo.persistence.TenantBinding;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pictures in the sizes of a page, kept beside the content like thumbnails. */
@Component
public final class Renditions implements Pictures {

  private final Files files;
  private final Thumbnails thumbnails;
  private final TenantBinding tenant;

  @Activate
  public Renditions(
      @Reference Files files, @Reference Thumbnails thumbnails, @Reference TenantBinding tenant) {
    this.files = files;
    this.thumbnails = thumbnails;
    this.tenant = tenant;
  }

  @Override
  public Optional<Thumbnail> rendition(FileId id, Rendition wanted) {
    StoredFile file = files.find(id).orElseThrow(Problem::notFound);
    return tenant
        .current()
        .flatMap(agency -> thumbnails.of(agency, file, kind(wanted), order(wanted)));
  }

  private static PictureOrder order(Rendition wanted) {
    return wanted
        .cut()
        .map(
            cut ->
                new PictureOrder(
                    wanted.width(),
                    cut.across(),
                    cut.along(),
                    cut.focusX(),
                    cut.focusY(),
                    wanted.webp()))
        .orElse(new PictureOrder(wanted.width(), 0, 0, 500, 500, wanted.webp()));
  }

  private static String kind(Rendition wanted) {
    String shape =
        wanted
            .cut()
            .map(
                cut ->
                    "c"
                        + cut.across()
                        + "x"
                        + cut.along()
                        + "f"
                        + cut.focusX()
                        + "y"
                        + cut.focusY())
            .orElse("");
    return "r" + wanted.width() + shape + (wanted.webp() ? "webp" : "");
  }
}
