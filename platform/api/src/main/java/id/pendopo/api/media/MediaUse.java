package id.pendopo.api.media;

import id.pendopo.api.text.LocalText;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says where media are used. Register one as a service for each room or module that keeps media in
 * what it shows; the library asks all of them before it lets go of a medium.
 *
 * <p>Called on any thread with the agency set, inside a read or write transaction; a query or two.
 * What it throws stops the removal, never the view.
 */
@ConsumerType
public interface MediaUse {

  /**
   * A place where a medium is used.
   *
   * @param kind what the place is, for instance <em>Berita</em>
   * @param title what it is called
   * @param consolePath where it is edited, below {@code /admin/}, for instance {@code konten/12};
   *     empty where it has no view
   * @param publicNow whether the public sees it at this moment
   */
  record Place(LocalText kind, String title, String consolePath, boolean publicNow) {}

  /** The places of one medium of the current agency, those of the public first; at most 200. */
  List<Place> placesOf(MediaId id);
}
