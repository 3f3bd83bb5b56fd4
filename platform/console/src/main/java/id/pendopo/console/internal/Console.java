package id.pendopo.console.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.notice.NoticeWatcher;
import id.pendopo.api.text.LocalText;
import id.pendopo.console.internal.shell.Bells;
import id.pendopo.console.internal.shell.Doorkeeper;
import id.pendopo.console.internal.shell.FailureView;
import id.pendopo.console.internal.shell.Follower;
import id.pendopo.console.internal.shell.ForbiddenView;
import id.pendopo.console.internal.shell.Guard;
import id.pendopo.console.internal.shell.Incident;
import id.pendopo.console.internal.shell.LeadingOut;
import id.pendopo.console.internal.shell.MainLayout;
import id.pendopo.console.internal.shell.Menu;
import id.pendopo.console.internal.shell.NotFoundView;
import id.pendopo.console.internal.shell.Pages;
import id.pendopo.console.internal.shell.ShellDesk;
import id.pendopo.console.internal.shell.Views;
import id.pendopo.console.internal.shell.Words;
import id.pendopo.console.internal.signin.SignInView;
import id.pendopo.console.internal.view.Cards;
import id.pendopo.console.internal.view.Checks;
import id.pendopo.console.internal.view.PlatformViews;
import id.pendopo.console.internal.view.Settings;
import id.pendopo.console.internal.visit.Visits;
import id.pendopo.kernel.LifecycleParticipant;
import id.pendopo.kernel.ModuleState;
import id.pendopo.kernel.ModuleStatus;
import id.pendopo.site.ServletMount;
import id.pendopo.web.ConsoleContext;
import id.pendopo.web.ConsoleHooks;
import id.pendopo.web.Routes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the console together and offers it to the site and to the kernel. */
@org.osgi.service.component.annotations.Component(service = Console.class, immediate = true)
public final class Console implements ConsoleHooks {

  private static final Logger LOG = LoggerFactory.getLogger(Console.class);

  private final BundleContext bundles;
  private final Visits visits;
  private final Views views = new Views();
  private final Cards cards = new Cards();
  private final Checks checks = new Checks();
  private final Pages pages;
  private final Guard guard;
  private final Doorkeeper doorkeeper;
  private final Follower follower;
  private final ShellDesk desk;
  private final AutoCloseable watching;
  private volatile @Nullable NoticeInbox inbox;
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

  @Activate
  public Console(BundleContext bundles, @Reference Platform platform) {
    this.bundles = bundles;
    visits = new Visits(platform.principals, platform.currentAgency, InstantSource.system());
    guard = new Guard(platform.access, platform.currentAgency, platform.modules);
    pages = new Pages();
    doorkeeper = new Doorkeeper(visits, views, guard, pages, platform.currentAgency);
    Menu.Maker menus =
        new Menu.Maker(views, guard, platform.modules, platform.access, platform.currentAgency);
    follower =
        new Follower(
            pages, visits, views, menus, id -> name(platform, id), id -> changing(platform, id));
    desk = new ShellDesk(platform, visits, menus, pages, () -> Optional.ofNullable(inbox));
    Settings settings = Settings.of(bundles);
    for (ConsoleView view : PlatformViews.make(platform, settings, visits, guard, cards, checks)) {
      views.add(view, Optional.empty());
      // for tests that are made from the list of all views
      registrations.add(bundles.registerService(ConsoleView.class, view, properties()));
    }
    watching = platform.moduleManager.onChange(follower::wake);
    follower.start();
    LeadingOut leadingOut = new LeadingOut(pages, views, follower, id -> name(platform, id));
    registrations.add(
        bundles.registerService(LifecycleParticipant.class, leadingOut, properties()));
    registrations.add(
        bundles.registerService(NoticeWatcher.class, new Bells(pages, visits), properties()));
    registrations.add(
        bundles.registerService(
            ServletMount.class, new Mount(this, visits, settings), properties()));
  }

  private static Dictionary<String, Object> properties() {
    return new Hashtable<>(Map.of());
  }

  private static LocalText name(Platform platform, String module) {
    return platform
        .moduleManager
        .find(module)
        .map(ModuleStatus::name)
        .orElseGet(() -> LocalText.same(module));
  }

  private static boolean changing(Platform platform, String module) {
    return platform
        .moduleManager
        .find(module)
        .map(ModuleStatus::state)
        .filter(state -> state == ModuleState.STOPPING || state == ModuleState.STARTING)
        .isPresent();
  }

  @Deactivate
  void deactivate() throws Exception {
    registrations.reversed().forEach(ServiceRegistration::unregister);
    watching.close();
    follower.close();
  }

  // ---- what modules bring

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addView(ConsoleView view, Map<String, Object> properties) {
    owner(properties)
        .filter(bundle -> !bundle.equals(bundles.getBundle()))
        .ifPresent(
            bundle -> {
              views.add(view, ModuleBundles.moduleOf(bundle));
              follower.wake();
            });
  }

  void removeView(ConsoleView view) {
    views.remove(view);
    follower.wake();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addCard(DashboardCard card, Map<String, Object> properties) {
    owner(properties).ifPresent(bundle -> cards.add(card, ModuleBundles.moduleOf(bundle)));
  }

  void removeCard(DashboardCard card) {
    cards.remove(card);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addCheck(HealthCheck check) {
    checks.add(check);
  }

  void removeCheck(HealthCheck check) {
    checks.remove(check);
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void addInbox(NoticeInbox notices) {
    inbox = notices;
  }

  void removeInbox(NoticeInbox notices) {
    if (notices.equals(inbox)) {
      inbox = null;
    }
  }

  private Optional<Bundle> owner(Map<String, Object> properties) {
    return properties.get("service.bundleid") instanceof Long id
        ? Optional.ofNullable(bundles.getBundle(id))
        : Optional.empty();
  }

  // ---- what the servlet asks

  @Override
  public Optional<Object> create(Class<?> type) {
    if (type == MainLayout.class) {
      return Optional.of(desk.layout());
    }
    if (type == SignInView.class) {
      return Optional.of(new SignInView(desk));
    }
    return views.find(type).map(entry -> entry.create().get());
  }

  @Override
  public void routes(Routes routes) {
    routes.add(SignInView.PATH, SignInView.class);
    views.open(routes);
  }

  @Override
  public Set<Class<? extends Component>> errorViews() {
    return Set.of(NotFoundView.class, ForbiddenView.class, FailureView.class);
  }

  @Override
  public void sessionCreated(VaadinSession session) {
    session.setErrorHandler(new Incident());
    session.getService().setSystemMessagesProvider(Words::messages);
    pages.begun(session);
  }

  @Override
  public void sessionDestroyed(VaadinSession session) {
    pages.ended(session);
    LOG.debug("A session of the console ended");
  }

  @Override
  public void around(VaadinSession session, Runnable tasks) {
    visits.runFor(session, tasks);
  }

  @Override
  public void uiCreated(UI ui) {
    ui.getPage().addStyleSheet(ConsoleContext.PATH + Mount.STYLES);
    doorkeeper.watch(ui);
  }
}
