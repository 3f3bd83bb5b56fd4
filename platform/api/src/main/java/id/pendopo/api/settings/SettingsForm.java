package id.pendopo.api.settings;

import id.pendopo.api.problem.FieldProblem;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Offers settings for the console and REST. Register one as a service for each interface.
 *
 * <p>The interface carries {@code @ObjectClassDefinition} and each method
 * {@code @AttributeDefinition} of the OSGi Metatype Service (OSGi Compendium 8, chapter 105), from
 * which the build writes {@code OSGI-INF/metatype}. Names, descriptions and labels of options are
 * keys ({@code %host.name}) into the files {@code <localization>_id.properties} and {@code
 * <localization>_en.properties}, both complete.
 *
 * <table>
 * <caption>What the return type of a method means</caption>
 * <tr><th>type</th><th>field</th><th>limits</th></tr>
 * <tr><td>{@code String}</td><td>one line; with {@link Lines} several</td>
 *     <td>{@code max}: most characters, 500 without; {@code required}</td></tr>
 * <tr><td>{@code String} of type {@code PASSWORD}</td><td>a secret, encrypted at rest, never
 *     shown again</td><td>as above</td></tr>
 * <tr><td>{@code int}, {@code long}</td><td>a whole number</td><td>{@code min}, {@code max}</td></tr>
 * <tr><td>{@code boolean}</td><td>yes or no</td><td></td></tr>
 * <tr><td>an {@code enum}</td><td>a choice</td><td>the constants, labelled by {@code options}</td></tr>
 * <tr><td>{@code java.time.Duration}, of type {@code STRING}</td>
 *     <td>a number with minutes, hours or days</td><td>{@code min}, {@code max} in ISO 8601</td></tr>
 * <tr><td>{@code java.time.LocalTime}, of type {@code STRING}</td><td>a time of day</td><td></td></tr>
 * </table>
 *
 * <p>A form that breaks these rules is not taken, and the log says why.
 *
 * @param <T> the interface
 */
@ConsumerType
public interface SettingsForm<T> {

  /** Where it may be set. */
  enum Scope {
    /** By operators, for all agencies alike. */
    INSTALLATION,
    /**
     * By operators for all, and by each agency for itself. A form with a secret is never mixed: an
     * agency that sets any of it sets all of it, so that the installation's password is not sent to
     * a server that the agency named.
     */
    AGENCY
  }

  /** The annotated interface. */
  Class<T> type();

  /** Where it may be set. */
  default Scope scope() {
    return Scope.AGENCY;
  }

  /** Place in the list of forms, small first. */
  default int order() {
    return 100;
  }

  /**
   * What is wrong with values that are sound one by one; fields by the names of the methods. Called
   * before they are stored.
   *
   * @param settings the values as they would be
   * @param scope where they would stand
   */
  default List<FieldProblem> check(T settings, Scope scope) {
    return List.of();
  }
}
