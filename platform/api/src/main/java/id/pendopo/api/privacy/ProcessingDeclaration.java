package id.pendopo.api.privacy;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module does with personal data, for the agency's record of processing. Register one as a
 * service; it comes and goes with its module. Constants only; called on any thread.
 */
@ConsumerType
public interface ProcessingDeclaration {

  /** Every activity of the module; at least one. */
  List<ProcessingActivity> activities();
}
