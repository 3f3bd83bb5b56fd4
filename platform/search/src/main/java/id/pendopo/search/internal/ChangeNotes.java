package id.pendopo.search.internal;

import id.pendopo.api.event.Events;
import id.pendopo.api.search.SearchIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Notes each change in the outbox, in the transaction that made it; the index follows from there.
 */
@Component
public final class ChangeNotes implements SearchIndex {

  private final Events events;

  @Activate
  public ChangeNotes(@Reference Events events) {
    this.events = events;
  }

  @Override
  public void changed(String type, String id) {
    events.publish(new SearchChanged(type, id));
  }
}
