package id.pendopo.api.search;

import id.pendopo.api.document.FileId;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something the public can find.
 *
 * @param id identity within its type, at most 100 characters
 * @param title heading of the hit
 * @param summary one or two sentences, may be empty
 * @param body plain text of the page itself, may be empty; files bring their own text
 * @param url path below the agency's root, for instance {@code /informasi/12}
 * @param unit code of the unit in charge; empty for the agency
 * @param date date of the content
 * @param classification class of the information by law (UU 14/2008 articles 9 to 11), for facets
 * @param category how the type divides itself, for facets
 * @param files files whose text is searched too, hit by page
 */
public record SearchDocument(
    String id,
    String title,
    String summary,
    String body,
    String url,
    Optional<String> unit,
    LocalDate date,
    Optional<LocalText> classification,
    Optional<LocalText> category,
    List<FileId> files) {

  /** Of no class. */
  public SearchDocument(
      String id,
      String title,
      String summary,
      String body,
      String url,
      Optional<String> unit,
      LocalDate date,
      Optional<LocalText> category,
      List<FileId> files) {
    this(id, title, summary, body, url, unit, date, Optional.empty(), category, files);
  }

  public SearchDocument {
    files = List.copyOf(files);
  }
}
