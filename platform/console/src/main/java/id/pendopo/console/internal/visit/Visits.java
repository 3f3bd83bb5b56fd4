package id.pendopo.console.internal.visit;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The visits of all sessions. A visit is kept in the HTTP session alone; account and agency are
 * bound to a thread for exactly as long as it works for that session.
 */
public final class Visits {

  /** A session ends so long after sign-in, used or not. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final String KEY = Visit.class.getName();

  private final Principals principals;
  private final CurrentAgency currentAgency;
  private final InstantSource clock;

  public Visits(Principals principals, CurrentAgency currentAgency, InstantSource clock) {
    this.principals = principals;
    this.currentAgency = currentAgency;
    this.clock = clock;
  }

  // ---- which visit

  /** The visit of the session that this thread works for. */
  public Optional<Visit> current() {
    return of(VaadinSession.getCurrent());
  }

  /** The visit of a session; empty when nobody is signed in there or it has ended. */
  public Optional<Visit> of(@Nullable VaadinSession session) {
    WrappedSession wrapped = session == null ? null : session.getSession();
    if (wrapped == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable((Visit) wrapped.getAttribute(KEY));
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  static Optional<Visit> of(HttpSession session) {
    return Optional.ofNullable((Visit) session.getAttribute(KEY));
  }

  /** Whether a visit still counts: account in force, not longer than half a day. */
  public boolean inForce(Visit visit) {
    return clock.instant().isBefore(visit.began().plus(LONGEST))
        && principals.inForce(visit.principal());
  }

  // ---- begin, change, end

  /** Begins a visit in the session of this request; the session gets a new id. */
  public Visit begin(Principal principal, AgencyId agency, Locale locale) {
    if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
      // what was known before the sign-in must not open what comes after
      request.getHttpServletRequest().changeSessionId();
    }
    Visit visit = new Visit(principal, agency, locale, clock.instant());
    keep(visit);
    return visit;
  }

  /** The visitor works for another agency from now on. */
  public void change(AgencyId agency) {
    current().ifPresent(visit -> keep(visit.in(agency)));
  }

  /** The visitor reads another language from now on. */
  public void change(Locale locale) {
    current().ifPresent(visit -> keep(visit.speaking(locale)));
  }

  /** Keeps this session alive after its own account was changed. */
  public void renew(Principal principal) {
    current().ifPresent(visit -> keep(visit.as(principal)));
  }

  /** Ends the session of this thread. */
  public void end() {
    VaadinSession.getCurrent().getSession().invalidate();
  }

  private static void keep(Visit visit) {
    VaadinSession.getCurrent().getSession().setAttribute(KEY, visit);
  }

  // ---- binding

  /**
   * Works in the name of a visit on this thread and returns to whoever was bound before.
   *
   * @throws Exception what the work throws
   */
  public <T> T callAs(Visit visit, Callable<T> work) throws Exception {
    return principals.callAs(visit.principal(), () -> currentAgency.callIn(visit.agency(), work));
  }

  /** As {@link #callAs}, for work that throws nothing checked. */
  public void runAs(Visit visit, Runnable work) {
    plainly(() -> callAs(visit, Executors.callable(work)));
  }

  /**
   * Works in the name of whoever is signed in at a session, for tasks that another thread put into
   * its queue; without a visit, in nobody's name.
   */
  public void runFor(VaadinSession session, Runnable work) {
    Optional<Visit> visit = of(session);
    if (visit.isPresent()) {
      runAs(visit.get(), work);
    } else {
      plainly(() -> principals.callAsPublic(Executors.callable(work)));
    }
  }

  /** For work that throws nothing checked. */
  private static void plainly(Callable<?> call) {
    try {
      call.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
