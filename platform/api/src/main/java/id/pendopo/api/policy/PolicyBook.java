package id.pendopo.api.policy;

import id.pendopo.api.text.LocalText;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The rules of a module (or of a part of the platform) that may change: days, limits, weights,
 * choices. Register one as a service; agencies may then enter versions of their own in the console.
 *
 * <p>A book that contradicts itself (a shipped version without a value for a field, two shipped
 * versions of one date) is not taken and the log says why. All methods return constants.
 */
@ConsumerType
public interface PolicyBook {

  /** Identity in addresses, {@code [a-z][a-z0-9-]{1,40}}; a module begins it with its id. */
  String code();

  LocalText name();

  /** One sentence: what the rules decide. */
  LocalText description();

  /** Its fields in the order in which they are shown; at least one. */
  List<PolicyField> fields();

  /** The versions that come with the software; at least one. */
  List<ShippedPolicy> versions();
}
