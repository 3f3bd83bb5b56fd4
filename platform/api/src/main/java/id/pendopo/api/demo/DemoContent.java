package id.pendopo.api.demo;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Fills a fictional agency with what a module would hold there after a year of work. Register it as
 * a service; it is asked only when somebody starts an empty installation with {@code --demo}.
 */
@ConsumerType
public interface DemoContent {

  /** Id of the module; it is switched on for the agencies that it {@link #suits}. */
  String module();

  /** Whether an agency of this kind uses the module. */
  default boolean suits(DemoAgency.Kind kind) {
    return true;
  }

  /** Id of the module's role that people of a post get; empty for none. */
  default Optional<String> role(DemoPost post) {
    return Optional.empty();
  }

  /**
   * Writes the content, with the agency set and in the name of its {@link DemoPost#OFFICER}. No
   * transaction is open. Called again after a crash in the middle: add what is missing only.
   * Nothing of it may name a real person or a real number.
   *
   * @throws Exception to have the demonstration reported as incomplete; the next start goes on
   */
  void fill(DemoAgency agency) throws Exception;
}
