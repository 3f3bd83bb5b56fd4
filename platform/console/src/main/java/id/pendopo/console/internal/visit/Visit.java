package id.pendopo.console.internal.visit;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.identity.Principal;
import java.time.Instant;
import java.util.Locale;

/**
 * What a session remembers of the person who signed in.
 *
 * @param principal who, with the stamp of that moment
 * @param agency for which agency they work now
 * @param locale in which language
 * @param began when they signed in
 */
public record Visit(Principal principal, AgencyId agency, Locale locale, Instant began) {

  Visit in(AgencyId other) {
    return new Visit(principal, other, locale, began);
  }

  Visit speaking(Locale other) {
    return new Visit(principal, agency, other, began);
  }

  Visit as(Principal renewed) {
    return new Visit(renewed, agency, locale, began);
  }
}
