package id.pendopo.kernel;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Lines for the person who starts the server, printed once when every notice is ready. */
@ConsumerType
public interface StartNotice {

  /** Place among the others, small first. */
  int order();

  /** Whether the lines can be given now. */
  boolean ready();

  /** What the person needs to know; nothing that may not stand in a terminal's history. */
  List<String> lines();
}
