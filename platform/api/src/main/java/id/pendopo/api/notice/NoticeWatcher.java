package id.pendopo.api.notice;

import id.pendopo.api.agency.AgencyId;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told when the list of somebody's notices changed, on every node. Register it as a service.
 * Meant for what is open on a screen: a call may be missed when a node falls, and one may come
 * without a change.
 */
@ConsumerType
public interface NoticeWatcher {

  /**
   * Lists changed. Called after the commit on a thread of the platform; return at once.
   *
   * @param agency where
   * @param accounts whose; empty means anybody's
   */
  void changed(AgencyId agency, Set<Long> accounts);
}
