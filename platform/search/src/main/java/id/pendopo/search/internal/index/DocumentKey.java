package id.pendopo.search.internal.index;

import id.pendopo.api.agency.AgencyId;

/**
 * Identity of a document in the index.
 *
 * @param agency whose it is
 * @param type its type, {@code <module>.<type>}, without a slash
 * @param id identity within the type
 */
public record DocumentKey(AgencyId agency, String type, String id) {

  /** As one term. */
  public String term() {
    return scope() + "/" + id;
  }

  /** What all documents of a type and an agency share. */
  public String scope() {
    return scope(agency, type);
  }

  /** What all documents of a type and an agency share. */
  public static String scope(AgencyId agency, String type) {
    return agency.value() + "/" + type;
  }

  /** Reads {@link #term()} back. */
  public static DocumentKey parse(String term) {
    int first = term.indexOf('/');
    int second = term.indexOf('/', first + 1);
    return new DocumentKey(
        new AgencyId(Long.parseLong(term.substring(0, first))),
        term.substring(first + 1, second),
        term.substring(second + 1));
  }
}
