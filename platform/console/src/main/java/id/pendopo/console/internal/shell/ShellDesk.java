package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.signin.SignInView;
import id.pendopo.console.internal.visit.Visit;
import id.pendopo.console.internal.visit.Visits;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.SignIn.Result;
import id.pendopo.identity.SignIn.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the frame and the sign-in page ask for, on the request's own thread. */
public final class ShellDesk implements MainLayout.Desk, SignInView.Desk {

  private static final Logger LOG = LoggerFactory.getLogger(ShellDesk.class);
  private static final String HOME = "/admin/";

  private final Platform platform;
  private final Visits visits;
  private final Menu.Maker menus;
  private final Pages pages;
  private final Supplier<Optional<NoticeInbox>> inbox;

  /**
   * @param inbox the notices, where the office runs
   */
  public ShellDesk(
      Platform platform,
      Visits visits,
      Menu.Maker menus,
      Pages pages,
      Supplier<Optional<NoticeInbox>> inbox) {
    this.inbox = inbox;
    this.platform = platform;
    this.visits = visits;
    this.menus = menus;
    this.pages = pages;
  }

  public MainLayout layout() {
    return new MainLayout(this);
  }

  // ---- frame

  @Override
  public Optional<Menu> menu() {
    return visits.current().map(visit -> menus.make());
  }

  @Override
  public List<Agency> agencies() {
    return visits
        .current()
        .map(visit -> platform.signIn.agencies(visit.principal()))
        .orElse(List.of());
  }

  @Override
  public void changeAgency(Agency agency) {
    Visit visit = visits.current().orElseThrow();
    SignedIn there = platform.signIn.enter(visit.principal(), agency.id());
    visits.change(there.agency().id());
    // every view of the former agency goes with its page
    UI.getCurrent().getPage().setLocation(HOME);
  }

  @Override
  public void changeLanguage(Locale locale) {
    platform.accounts.changeOwnProfile(Optional.empty(), Optional.of(locale.getLanguage()));
    visits.change(locale);
    UI.getCurrent().getPage().reload();
  }

  @Override
  public void signOut() {
    // texts that a field keeps until they are saved are nobody's business after this
    UI.getCurrent()
        .getPage()
        .executeJs(
            "Object.keys(sessionStorage).filter(key => key.startsWith('pendopo.text.'))"
                + ".forEach(key => sessionStorage.removeItem(key))");
    UI.getCurrent().getPage().setLocation(Words.SIGN_IN);
    visits.end();
  }

  @Override
  public OptionalLong unread() {
    Optional<NoticeInbox> found = visits.current().flatMap(visit -> inbox.get());
    return found.isPresent() ? OptionalLong.of(found.get().unread()) : OptionalLong.empty();
  }

  @Override
  public void shown(UI ui, Menu menu) {
    pages.of(ui).shown = menu;
  }

  // ---- sign-in

  @Override
  public Result password(String username, String password) {
    return platform.signIn.withPassword(username, password, agencyOfHost(), address());
  }

  /** The agency on whose own host name the console was opened. */
  private Optional<AgencyId> agencyOfHost() {
    Agencies agencies = platform.agencies;
    String host = VaadinRequest.getCurrent().getHeader("host");
    return host == null ? Optional.empty() : agencies.byHost(host).map(Agency::id);
  }

  private static String address() {
    return VaadinRequest.getCurrent().getRemoteAddr();
  }

  @Override
  public Optional<String> linkOwner(String token) {
    return platform.signIn.linkOwner(token);
  }

  @Override
  public Result link(String token, String newPassword) {
    return platform.signIn.withLink(token, newPassword, address());
  }

  @Override
  public SignedIn enter(Principal principal, Agency agency) {
    return platform.signIn.enter(principal, agency.id());
  }

  @Override
  public void welcome(SignedIn in) {
    Object wanted = VaadinSession.getCurrent().getAttribute(Doorkeeper.WANTED);
    VaadinSession.getCurrent().setAttribute(Doorkeeper.WANTED, null);
    Visit visit = visits.begin(in.principal(), in.agency().id(), UI.getCurrent().getLocale());
    visits.change(language(visit));
    UI.getCurrent().getPage().setLocation(wanted instanceof String path ? HOME + path : HOME);
  }

  /** The language the account chose; the one of the sign-in page where that cannot be known. */
  private Locale language(Visit visit) {
    try {
      AccountDetail own = visits.callAs(visit, platform.accounts::own);
      return "en".equals(own.locale()) ? Locale.ENGLISH : Locale.of("id", "ID");
    } catch (Exception e) {
      LOG.warn("The language of account {} is not known", visit.principal().account().id(), e);
      return visit.locale();
    }
  }
}
