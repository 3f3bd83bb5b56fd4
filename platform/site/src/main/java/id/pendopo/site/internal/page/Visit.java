package id.pendopo.site.internal.page;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.portal.SiteDesign.Design;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a visitor is.
 *
 * @param agency whose site it is
 * @param base prefix of the agency's addresses as this visitor came: empty, {@code /@slug}, or
 *     {@code /@slug~secret} in a preview
 * @param path decoded, below the base, starting with a slash
 * @param locale Indonesian or English
 * @param preview what is shown instead of what the agency has decided; no cache keeps it
 */
public record Visit(
    Agency agency, String base, String path, Locale locale, Optional<Design> preview) {

  public static final Locale INDONESIAN = Locale.of("id", "ID");

  /** The public address of a path of this agency; never made from the request's host. */
  public String absolute(String below) {
    return agency.baseUrl() + below;
  }
}
