package id.pendopo.site.internal.page;

import id.pendopo.api.agency.Agency;
import java.util.Locale;

/**
 * Where a visitor is.
 *
 * @param agency whose site it is
 * @param base prefix of the agency's addresses as this visitor came: empty, or {@code /@slug}
 * @param path decoded, below the base, starting with a slash
 * @param locale Indonesian or English
 */
public record Visit(Agency agency, String base, String path, Locale locale) {

  public static final Locale INDONESIAN = Locale.of("id", "ID");

  /** The public address of a path of this agency; never made from the request's host. */
  public String absolute(String below) {
    return agency.baseUrl() + below;
  }
}
