package id.pendopo.kernel.internal;

import id.pendopo.kernel.StartNotice;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Prints, once the node is ready, where it answers and how to sign in. */
@Component(service = Announcer.class, immediate = true)
public final class Announcer {

  private final List<StartNotice> notices = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile Consumer<String> terminal = line -> {};

  /** Starts to wait for the terminal and the notices. */
  public Announcer() {
    thread = Thread.ofVirtual().name("announcer").start(this::announce);
  }

  @Deactivate
  void deactivate() {
    thread.interrupt();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      target = "(pendopo.name=pendopo.terminal)")
  void setTerminal(Consumer<String> printer) {
    terminal = printer;
  }

  void unsetTerminal(Consumer<String> printer) {
    terminal = line -> {};
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addNotice(StartNotice notice) {
    notices.add(notice);
  }

  void removeNotice(StartNotice notice) {
    notices.remove(notice);
  }

  private void announce() {
    try {
      for (int i = 0; i < 3_000; i++) {
        List<StartNotice> now =
            notices.stream().sorted(Comparator.comparingInt(StartNotice::order)).toList();
        if (!now.isEmpty() && now.stream().allMatch(StartNotice::ready)) {
          now.stream().flatMap(notice -> notice.lines().stream()).forEach(terminal);
          return;
        }
        Thread.sleep(100);
      }
      terminal.accept(
          "Server belum siap setelah lima menit; lihat catatan. / The server is not ready after"
              + " five minutes; see the log.");
    } catch (InterruptedException e) {
      // the node stops before it was ready
    }
  }
}
