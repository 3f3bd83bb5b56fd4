package id.pendopo.information.console;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import java.util.concurrent.Callable;

/** Who opened a view for which agency, for work on threads that do not know it: an upload. */
final class Visit {

  private final CurrentAgency agency;
  private final Access access;
  private final AgencyId agencyId;
  private final Account account;

  /** Remembers agency and account of this thread. */
  Visit(CurrentAgency agency, Access access) {
    this.agency = agency;
    this.access = access;
    this.agencyId = agency.get().id();
    this.account =
        access.account().orElseThrow(() -> new Problem(401, "Masuk dahulu.", "Sign in first."));
  }

  /** Works in their name; what the work throws comes out. */
  <T> T call(Callable<T> work) throws Exception {
    return agency.callIn(agencyId, () -> access.callAs(account, work));
  }
}
