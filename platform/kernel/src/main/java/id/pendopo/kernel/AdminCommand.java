package id.pendopo.kernel;

import java.io.PrintWriter;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command of {@code dist/pendopo}, run inside the server over its socket, or inside a platform
 * that was started without a web server when none runs. Who reaches the socket owns the data
 * folder, so no further sign-in is asked.
 */
@ConsumerType
public interface AdminCommand {

  /** First word, for instance {@code token}. */
  String name();

  /** Usage, printed for {@code --help} and after a wrong call; Indonesian and English. */
  String usage();

  /**
   * Runs.
   *
   * @param arguments after the name
   * @param out what is asked for, machine-readable where that helps
   * @param err messages for the person
   * @return 0 done, 1 failed, 2 wrong call
   */
  int run(List<String> arguments, PrintWriter out, PrintWriter err);
}
