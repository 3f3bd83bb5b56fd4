package id.pendopo.office.internal.notice.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.notice.NoticeWatcher;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the open lists again when something came in, by push. */
@Component(service = {NoticeWatcher.class, OpenLists.class})
public final class OpenLists implements NoticeWatcher {

  private static final Logger LOG = LoggerFactory.getLogger(OpenLists.class);

  private record Open(UI ui, AgencyId agency, long account, Runnable draw) {}

  private final Map<Object, Open> lists = new ConcurrentHashMap<>();

  void opened(Object list, UI ui, AgencyId agency, long account, Runnable draw) {
    lists.put(list, new Open(ui, agency, account, draw));
  }

  void closed(Object list) {
    lists.remove(list);
  }

  @Override
  public void changed(AgencyId agency, Set<Long> accounts) {
    lists.forEach(
        (list, open) -> {
          if (open.agency().equals(agency)
              && (accounts.isEmpty() || accounts.contains(open.account()))) {
            tell(list, open);
          }
        });
  }

  private void tell(Object list, Open open) {
    try {
      Future<Void> unused = open.ui().access(open.draw()::run);
    } catch (UIDetachedException gone) {
      LOG.debug("A list was closed meanwhile");
      lists.remove(list);
    }
  }
}
