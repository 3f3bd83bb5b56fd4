package id.pendopo.kernel.internal;

import id.pendopo.kernel.LifecycleParticipant;
import id.pendopo.kernel.LifecycleParticipant.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the platform that follow the modules, asked in their order. */
final class Participants {

  private static final Logger LOG = LoggerFactory.getLogger(Participants.class);

  private final List<LifecycleParticipant> all = new CopyOnWriteArrayList<>();

  void add(LifecycleParticipant participant) {
    all.add(participant);
  }

  void remove(LifecycleParticipant participant) {
    all.remove(participant);
  }

  private List<LifecycleParticipant> inOrder() {
    List<LifecycleParticipant> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(LifecycleParticipant::order));
    return sorted;
  }

  /** Tells of a start, the last first; the first refusal ends it. */
  void started(Change change) throws Exception {
    for (LifecycleParticipant participant : inOrder().reversed()) {
      participant.started(change);
    }
  }

  /** Tells that a stop is near; a failure of one does not keep the others from it. */
  void stopping(Change change) {
    for (LifecycleParticipant participant : inOrder()) {
      try {
        participant.stopping(change);
      } catch (RuntimeException e) {
        LOG.warn("A part failed to prepare the stop of module {}", change.module(), e);
      }
    }
  }

  void stopped(Change change) {
    for (LifecycleParticipant participant : inOrder()) {
      try {
        participant.stopped(change);
      } catch (RuntimeException e) {
        LOG.warn("A part failed to forget module {}", change.module(), e);
      }
    }
  }
}
