package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.health.Health;
import id.pendopo.api.identity.Account;
import id.pendopo.api.text.Dates;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.shell.FollowsModules;
import id.pendopo.console.internal.shell.Guard;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.kernel.ModuleState;
import id.pendopo.persistence.JobLedger;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the day begins: what waits to be done, from the modules and from the platform. */
public final class DashboardView extends Div implements FollowsModules {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DashboardView.class);

  private final transient Platform platform;
  private final transient Guard guard;
  private final transient Cards cards;
  private final transient Checks checks;
  private final Set<String> leaving = new HashSet<>();
  private final Div place = new Div();

  DashboardView(Platform platform, Guard guard, Cards cards, Checks checks) {
    this.platform = platform;
    this.guard = guard;
    this.cards = cards;
    this.checks = checks;
    addClassName("pendopo-view");
    Agency agency = platform.currentAgency.get();
    ZonedDateTime now = ZonedDateTime.now(agency.zone());
    String name = platform.access.account().map(Account::displayName).orElse("");
    add(
        new ViewHeader(
            Texts.say(greeting(now.toLocalTime()), name),
            Dates.written(now.toLocalDate(), ConsoleLocale.current())));
    place.addClassName("pendopo-cards");
    add(place);
    draw();
  }

  static String greeting(LocalTime time) {
    int hour = time.getHour();
    if (hour >= 4 && hour < 11) {
      return "greeting.morning";
    }
    if (hour >= 11 && hour < 15) {
      return "greeting.noon";
    }
    return hour >= 15 && hour < 18 ? "greeting.afternoon" : "greeting.evening";
  }

  @Override
  public void modulesChanged() {
    draw();
  }

  @Override
  public void arrive(String module) {
    if (leaving.remove(module)) {
      draw();
    }
  }

  @Override
  public void leave(String module) {
    leaving.add(module);
    draw();
  }

  private void draw() {
    place.removeAll();
    Set<String> active = platform.modules.active(platform.currentAgency.get().id());
    for (Cards.Card card : cards.all()) {
      boolean wanted =
          card.module().map(id -> active.contains(id) && !leaving.contains(id)).orElse(true);
      if (wanted && guard.may(card.permission())) {
        place.add(frame(ConsoleLocale.show(card.title()), content(card)));
      }
    }
    modulesInTrouble().ifPresent(place::add);
    health().ifPresent(place::add);
    failedJobs().ifPresent(place::add);
    lockedUsers().ifPresent(place::add);
    if (active.isEmpty()) {
      place.add(firstSteps());
    } else if (place.getComponentCount() == 0) {
      place.add(Parts.empty(Texts.say("dashboard.nothing")));
    }
  }

  private static Component content(Cards.Card card) {
    try {
      return card.card().create();
    } catch (RuntimeException e) {
      LOG.error("Card {} of the dashboard cannot be made", card.title().en(), e);
      return new Paragraph(Texts.say("dashboard.card-failed"));
    }
  }

  private static Div frame(String title, Component... content) {
    H2 heading = new H2(title);
    Div card = new Div(heading);
    card.addClassName("pendopo-card");
    card.add(content);
    return card;
  }

  private Optional<Div> modulesInTrouble() {
    if (!guard.may(PlatformPermissions.MODULES_ENABLE)) {
      return Optional.empty();
    }
    List<String> failed =
        platform.moduleManager.list().stream()
            .filter(module -> module.state() == ModuleState.FAILED)
            .map(module -> ConsoleLocale.show(module.name()))
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            frame(
                Texts.say("modules.title"),
                new StateBadge(Mood.BAD, Texts.say("dashboard.modules-failed", failed.size())),
                new Paragraph(String.join(", ", failed)),
                new Anchor("modul", Texts.say("dashboard.modules-open"))));
  }

  private Optional<Div> health() {
    if (!guard.may(Guard.OPERATOR)) {
      return Optional.empty();
    }
    List<Checks.Answer> worse =
        checks.ask().stream()
            .filter(answer -> answer.health().status() != Health.Status.OK)
            .toList();
    if (worse.isEmpty()) {
      return Optional.empty();
    }
    Div card = frame(Texts.say("health.title"));
    for (Checks.Answer answer : worse.subList(0, Math.min(3, worse.size()))) {
      card.add(
          Parts.row(
              HealthView.badge(answer.health().status()),
              new Div(ConsoleLocale.show(answer.title()))));
    }
    card.add(new Anchor("kesehatan", Texts.say("dashboard.health-open")));
    return Optional.of(card);
  }

  private Optional<Div> failedJobs() {
    if (!guard.may(PlatformPermissions.JOBS_MANAGE)) {
      return Optional.empty();
    }
    long failed =
        platform.jobs.latest(platform.currentAgency.get().id(), 100).stream()
            .filter(run -> run.state() == JobLedger.State.FAILED)
            .count();
    return failed == 0
        ? Optional.empty()
        : Optional.of(
            frame(
                Texts.say("jobs.title"),
                new StateBadge(Mood.WARNING, Texts.say("dashboard.jobs-failed", failed)),
                new Paragraph(Texts.say("dashboard.jobs-what-to-do")),
                new Anchor("pekerjaan", Texts.say("dashboard.jobs-open"))));
  }

  private Optional<Div> lockedUsers() {
    if (!guard.may(PlatformPermissions.USERS_MANAGE)) {
      return Optional.empty();
    }
    Instant now = Instant.now();
    List<String> locked =
        platform.accounts.list().stream()
            .filter(account -> account.lockedUntil().filter(now::isBefore).isPresent())
            .map(AccountDetail::displayName)
            .toList();
    return locked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            frame(
                Texts.say("users.title"),
                new StateBadge(Mood.WARNING, Texts.say("dashboard.users-locked", locked.size())),
                new Paragraph(String.join(", ", locked)),
                new Anchor("pengguna", Texts.say("dashboard.users-open"))));
  }

  private Div firstSteps() {
    boolean mayEnable = guard.may(PlatformPermissions.MODULES_ENABLE);
    Div card =
        frame(
            Texts.say("dashboard.first-steps"),
            new Paragraph(
                Texts.say(mayEnable ? "dashboard.no-modules" : "dashboard.no-modules-ask")));
    if (mayEnable) {
      card.add(new Anchor("modul", Texts.say("dashboard.choose-modules")));
    }
    if (guard.may(PlatformPermissions.USERS_MANAGE)) {
      card.add(new Anchor("pengguna", Texts.say("dashboard.invite-users")));
    }
    card.addClassName("pendopo-first-steps");
    return card;
  }
}
