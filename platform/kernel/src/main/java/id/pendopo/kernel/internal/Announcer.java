package id.pendopo.kernel.internal;

import id.pendopo.kernel.StartNotice;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Prints, once the node is ready, where it answers and how to sign in. It lives from the moment the
 * launcher offers its terminal, which is after all parts have come up, and asks for the notices
 * only then: a part must not be made for its notice's sake while others still come up.
 */
@Component(
    service = {},
    immediate = true)
public final class Announcer {

  private final BundleContext context;
  private final Consumer<String> terminal;
  private final Thread thread;

  @Activate
  public Announcer(
      BundleContext context,
      @Reference(target = "(pendopo.name=pendopo.terminal)") Consumer<String> terminal) {
    this.context = context;
    this.terminal = terminal;
    this.thread = Thread.ofVirtual().name("announcer").start(this::announce);
  }

  @Deactivate
  void deactivate() {
    thread.interrupt();
  }

  private void announce() {
    try {
      for (int i = 0; i < 3_000; i++) {
        List<StartNotice> notices = notices();
        if (!notices.isEmpty() && notices.stream().allMatch(StartNotice::ready)) {
          notices.stream().flatMap(notice -> notice.lines().stream()).forEach(terminal);
          return;
        }
        Thread.sleep(100);
      }
      terminal.accept(
          "Server belum siap setelah lima menit; lihat catatan. / The server is not ready after"
              + " five minutes; see the log.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<StartNotice> notices() {
    try {
      return context.getServiceReferences(StartNotice.class, null).stream()
          .<@Nullable StartNotice>map(context::getService)
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .sorted(Comparator.comparingInt(StartNotice::order))
          .toList();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
