package id.pendopo.console.internal.view;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.health.Health;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.persistence.DeliveryLedger.Progress;
import id.pendopo.persistence.DeliveryLedger.SetAside;

/** Whether the parts of the installation can do their work, and what to do where they cannot. */
public final class HealthView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Platform platform;
  private final transient Checks checks;
  private final transient Agency agency;
  private final Div answers = new Div();
  private final Grid<SetAside> aside =
      Lists.list(Texts.say("events.aside"), Texts.say("events.aside.none"));
  private final Grid<Progress> progress =
      Lists.list(Texts.say("events.progress"), Texts.say("events.progress.none"));

  HealthView(Platform platform, Checks checks) {
    this.platform = platform;
    this.checks = checks;
    this.agency = platform.currentAgency.get();
    addClassName("pendopo-view");
    answers.addClassName("pendopo-card");
    columns();
    add(
        new ViewHeader(
            Texts.say("health.title"),
            Texts.say("health.sentence"),
            Parts.button(Texts.say("health.again"), this::load)),
        answers,
        new H2(Texts.say("events.aside")),
        Parts.hint(Texts.say("events.aside.sentence")),
        aside,
        new H2(Texts.say("events.progress")),
        progress);
    load();
  }

  private void columns() {
    aside
        .addComponentColumn(
            event ->
                Parts.twoLines(
                    event.listener(),
                    Texts.say(
                        "events.tried", event.attempts(), Texts.moment(event.at(), agency.zone()))))
        .setHeader(Texts.say("events.listener"))
        .setFlexGrow(2);
    aside.addColumn(SetAside::error).setHeader(Texts.say("events.error")).setFlexGrow(3);
    aside
        .addComponentColumn(
            event ->
                Parts.button(
                    Texts.say("events.again"),
                    () ->
                        Problems.attempt(
                            () -> {
                              platform.deliveries.again(event.id());
                              Notices.done(Texts.both("events.sent"));
                              load();
                            })))
        .setAutoWidth(true)
        .setFlexGrow(0);
    aside.setAllRowsVisible(true);
    progress.addColumn(Progress::listener).setHeader(Texts.say("events.listener")).setFlexGrow(3);
    progress
        .addColumn(row -> Texts.number(row.lag()))
        .setHeader(Texts.say("events.waiting"))
        .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
        .setFlexGrow(1);
    progress
        .addComponentColumn(
            row ->
                row.attached()
                    ? new StateBadge(Mood.GOOD, Texts.say("events.attached"))
                    : new StateBadge(Mood.NEUTRAL, Texts.say("events.detached")))
        .setHeader(Texts.say("state"))
        .setAutoWidth(true)
        .setFlexGrow(1);
    progress.setAllRowsVisible(true);
  }

  private void load() {
    answers.removeAll();
    for (Checks.Answer answer : checks.ask()) {
      Div line =
          Parts.row(
              Parts.twoLines(
                  ConsoleLocale.show(answer.title()),
                  ConsoleLocale.show(answer.health().message())),
              badge(answer.health().status()));
      line.addClassName("pendopo-line");
      answers.add(line);
    }
    aside.setItems(platform.deliveries.setAside());
    progress.setItems(platform.deliveries.progress());
  }

  static StateBadge badge(Health.Status status) {
    return switch (status) {
      case OK -> new StateBadge(Mood.GOOD, Texts.say("health.ok"));
      case WARN -> new StateBadge(Mood.WARNING, Texts.say("health.warn"));
      case TEMPORARILY_UNAVAILABLE -> new StateBadge(Mood.BUSY, Texts.say("health.wait"));
      case CRITICAL -> new StateBadge(Mood.BAD, Texts.say("health.critical"));
    };
  }
}
