package id.pendopo.identity.internal.command;

import id.pendopo.api.problem.Problem;
import id.pendopo.identity.Principals;
import id.pendopo.kernel.AdminCommand;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the commands share: options, the rights of the command line, messages and exit codes. */
abstract class IdentityCommand implements AdminCommand {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_CALL = 2;

  private final Principals principals;
  private final Set<String> options;

  IdentityCommand(Principals principals, Set<String> options) {
    this.principals = principals;
    this.options = options;
  }

  abstract int run(Words words, PrintWriter out, PrintWriter err);

  @Override
  public final int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    Optional<Words> words = Words.of(arguments, options);
    if (words.isEmpty()) {
      return wrongCall(err);
    }
    try {
      return principals.callOnCommandLine(() -> run(words.get(), out, err));
    } catch (Problem problem) {
      err.println(problem.title().id() + " / " + problem.title().en());
      problem
          .fields()
          .forEach(
              field -> err.println("  " + field.message().id() + " / " + field.message().en()));
      return FAILED;
    } catch (Exception failed) {
      throw new IllegalStateException("The command " + name() + " failed", failed);
    }
  }

  final int wrongCall(PrintWriter err) {
    err.println(usage());
    return WRONG_CALL;
  }
}
