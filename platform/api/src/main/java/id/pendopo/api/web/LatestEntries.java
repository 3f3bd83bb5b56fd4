package id.pendopo.api.web;

import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module has newly published, for the home page of an agency. Register it as a service; it
 * is asked only where its module is enabled, when the home page is rendered afresh.
 */
@ConsumerType
public interface LatestEntries {

  /**
   * One thing that is new.
   *
   * @param title plain text
   * @param path below the agency's root, for instance {@code /informasi/12}
   * @param date when it was published
   * @param kind what it is, for instance <em>Dokumen</em>
   */
  record Entry(String title, String path, LocalDate date, LocalText kind) {}

  /** The newest public ones of the current agency, newest first; a few milliseconds. */
  List<Entry> latest(int limit);
}
