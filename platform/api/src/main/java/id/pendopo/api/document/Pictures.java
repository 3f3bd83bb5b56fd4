package id.pendopo.api.document;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Pictures of the current agency in the sizes and shapes of a page. Any thread. */
@ProviderType
public interface Pictures {

  /**
   * A picture, or the first page of a PDF, in a size and shape, upright and never larger than the
   * original. Look first whether the person may see the file: this does not.
   *
   * <p>Made by the worker process when it is first asked for (some hundred milliseconds, at most
   * about 20 s for a bad file, and files wait for each other), then read from the disk as long as
   * the content is kept. Call it outside a transaction.
   *
   * @return empty for other kinds of files and for those of which no picture can be made
   * @throws id.pendopo.api.problem.Problem 404 when there is no such file in this agency, 503 when
   *     too many wait already
   */
  Optional<Thumbnail> rendition(FileId id, Rendition wanted);
}
