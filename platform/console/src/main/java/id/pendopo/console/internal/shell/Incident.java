package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Problems;
import id.pendopo.api.problem.Problem;
import id.pendopo.console.internal.Texts;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a view fails: the person gets a number, the log gets the traces under it. */
public final class Incident implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

  /** Class and place of a failure without its message, which may name persons. */
  private static final class Trace extends Exception {
    private static final long serialVersionUID = 1L;

    Trace(Throwable failure, int depth) {
      super(
          failure.getClass().getName(),
          failure.getCause() == null || depth > 8 ? null : new Trace(failure.getCause(), depth + 1),
          false,
          true);
      setStackTrace(failure.getStackTrace());
    }
  }

  @Override
  public void error(ErrorEvent event) {
    Optional<Problem> problem = problemIn(event.getThrowable());
    if (UI.getCurrent() == null) {
      report(event.getThrowable());
    } else if (problem.isPresent()) {
      Problems.show(problem.get());
    } else {
      Notices.failed(Texts.both("failure.notice", report(event.getThrowable())));
    }
  }

  /** Writes a failure down and gives the number under which it is found. */
  static String report(Throwable failure) {
    String id = Integer.toString(ThreadLocalRandom.current().nextInt(0x1000000) | 0x1000000, 36);
    LOG.error("Incident {} in the console", id, new Trace(failure, 0));
    return id;
  }

  static Optional<Problem> problemIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }
}
