package id.pendopo.api.form;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The published forms of the current agency, for modules. Nobody's permission is looked at: who may
 * fill a form in is the module's question. Any thread; a version is read from the database once and
 * then kept in memory, because it never changes.
 */
@ProviderType
public interface Forms {

  /** The published version of a form; empty when there is none. */
  Optional<FormVersion> published(String code);

  /** A version by its number, drafts left out: what old answers were given to. */
  Optional<FormVersion> version(String code, int number);

  /**
   * Brings a form along: makes it and publishes it as version 1 where the agency has no form of
   * this code. A form that is there is left alone, because the agency may have changed it.
   *
   * @return the published version; the agency's own where it was there
   * @throws id.pendopo.api.problem.Problem 409 when the agency has only a draft of this code, 422
   *     when the definition does not hold together
   */
  FormVersion provide(String code, FormDefinition definition);

  /**
   * Checks what was entered against every rule of the version: kinds, limits, conditions,
   * calculations. Writes nothing; about a millisecond. Keys that the form does not know are
   * problems; answers to hidden fields and to calculations are left out in silence.
   */
  Filled fill(FormVersion form, FormInput input);
}
