package id.pendopo.console.internal.view;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.problem.Problem;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.shell.Guard;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.persistence.JobLedger;
import id.pendopo.persistence.JobLedger.Run;
import id.pendopo.persistence.JobLedger.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Work in the background: that of the agency, and for operators the changes of modules. */
public final class JobsView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int NEWEST = 200;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final transient Platform platform;
  private final transient Agency agency;
  private final boolean operator;
  private final Grid<Run> runs = Lists.list(Texts.say("jobs.title"), Texts.say("jobs.none"));
  private final Select<State> state = new Select<>();
  private final Div repeated = new Div();
  private final Grid<LifecycleJob> changes =
      Lists.list(Texts.say("jobs.modules"), Texts.say("jobs.modules.none"));
  private transient List<JobLedger.Repeated> shownRepeated = List.of();
  private transient List<Run> shownRuns = List.of();
  private transient List<LifecycleJob> shownChanges = List.of();

  JobsView(Platform platform, Guard guard) {
    this.platform = platform;
    this.agency = platform.currentAgency.get();
    this.operator = guard.may(Guard.OPERATOR);
    addClassName("pendopo-view");
    runColumns();
    state.setLabel(Texts.say("jobs.state"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(Texts.say("jobs.state.all"));
    state.setItems(State.values());
    state.setItemLabelGenerator(one -> one == null ? Texts.say("jobs.state.all") : word(one));
    state.addValueChangeListener(change -> load());
    Div toolbar = new Div(state);
    toolbar.addClassName("pendopo-toolbar");
    add(new ViewHeader(Texts.say("jobs.title"), Texts.say("jobs.sentence")), toolbar, runs);
    add(new H2(Texts.say("jobs.repeated")), repeated);
    repeated.addClassName("pendopo-card");
    if (operator) {
      changeColumns();
      add(new H2(Texts.say("jobs.modules")), changes);
    }
    load();
    Live.whileAttached(
        this,
        PAUSE,
        () -> {
          load();
          return true;
        });
  }

  private void load() {
    List<Run> newRuns =
        state.getValue() == null
            ? platform.jobs.latest(agency.id(), NEWEST)
            : platform.jobs.latest(agency.id(), state.getValue(), NEWEST);
    loadRepeated();
    if (!newRuns.equals(shownRuns) || newRuns.isEmpty()) {
      shownRuns = newRuns;
      runs.setItems(newRuns);
      Lists.fit(runs, newRuns.size());
    }
    if (operator) {
      List<LifecycleJob> newChanges = platform.moduleManager.jobs(NEWEST);
      if (!newChanges.equals(shownChanges) || newChanges.isEmpty()) {
        shownChanges = newChanges;
        changes.setItems(newChanges);
        Lists.fit(changes, newChanges.size());
      }
    }
  }

  private void loadRepeated() {
    List<JobLedger.Repeated> now = platform.jobs.repeated(agency.id());
    if (now.equals(shownRepeated)) {
      return;
    }
    shownRepeated = now;
    repeated.removeAll();
    for (JobLedger.Repeated one : now) {
      Div line =
          new Div(
              new Span(ConsoleLocale.show(one.title())),
              Parts.hint(Texts.say("jobs.next", Texts.moment(one.next(), agency.zone()))));
      line.addClassName("pendopo-two-lines");
      repeated.add(line);
    }
  }

  private static String word(State state) {
    return switch (state) {
      case WAITING -> Texts.say("job.waiting");
      case RUNNING -> Texts.say("job.running");
      case DONE -> Texts.say("job.done");
      case FAILED -> Texts.say("job.failed");
      case CANCELLED -> Texts.say("job.cancelled");
    };
  }

  /** How far a running job is, in words and as a bar. */
  private static Div progress(Run run) {
    Div place = new Div();
    if (run.state() == State.RUNNING) {
      run.progress()
          .ifPresent(
              at -> {
                Element bar = new Element("progress");
                bar.setAttribute("max", "100");
                bar.setAttribute("value", Integer.toString(at.percent()));
                bar.setAttribute("aria-label", Texts.say("jobs.progress", at.percent() + ""));
                place.getElement().appendChild(bar);
                place.add(
                    Parts.hint(Texts.say("jobs.progress.steps", at.done() + "", at.total() + "")));
              });
    }
    return place;
  }

  private void runColumns() {
    runs.addComponentColumn(
            run -> {
              return Parts.twoLines(
                  Parts.open(ConsoleLocale.show(run.title()), () -> log(run.id())),
                  Parts.hint(Texts.moment(run.started().orElse(run.due()), agency.zone())),
                  Parts.row(badge(run.state())),
                  progress(run));
            })
        .setHeader(Texts.say("jobs.job"))
        .setFlexGrow(3);
    runs.addColumn(run -> run.failure().orElse(""))
        .setHeader(Texts.say("jobs.failure"))
        .setFlexGrow(3);
    runs.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    Lists.firstColumnWhenNarrow(runs);
  }

  private Div actions(Run run) {
    Div actions = Parts.row();
    if (run.state() == State.FAILED || run.state() == State.DONE) {
      actions.add(Parts.quiet(Texts.say("jobs.again"), () -> again(run)));
    }
    if (run.state() == State.WAITING || run.state() == State.RUNNING) {
      actions.add(Parts.quiet(Texts.say("jobs.cancel"), () -> cancel(run)));
    }
    return actions;
  }

  static StateBadge badge(State state) {
    return switch (state) {
      case WAITING -> new StateBadge(Mood.NEUTRAL, Texts.say("job.waiting"));
      case RUNNING -> new StateBadge(Mood.BUSY, Texts.say("job.running"));
      case DONE -> new StateBadge(Mood.GOOD, Texts.say("job.done"));
      case FAILED -> new StateBadge(Mood.BAD, Texts.say("job.failed"));
      case CANCELLED -> new StateBadge(Mood.NEUTRAL, Texts.say("job.cancelled"));
    };
  }

  /** The ledger knows all agencies: what is done there is looked at once more here. */
  private Run own(String id) {
    platform.access.require(PlatformPermissions.JOBS_MANAGE, Optional.empty());
    return platform
        .jobs
        .find(id)
        .filter(run -> run.agency().equals(platform.currentAgency.get().id()))
        .orElseThrow(Problem::notFound);
  }

  private void record(String action, Run run) {
    platform.transactions.write(
        () -> {
          platform.audit.record(
              action,
              "job/" + run.id(),
              Map.of("state", run.state().name()),
              Map.of("handler", run.handler()));
          return true;
        });
  }

  private void again(Run run) {
    Problems.attempt(
        () -> {
          platform.jobs.again(own(run.id()).id());
          record("platform.jobs.again", run);
          Notices.done(Texts.both("jobs.ordered"));
          load();
        });
  }

  private void cancel(Run run) {
    new Confirmation(
            Texts.say("jobs.cancel.question"),
            Texts.say("jobs.cancel.consequence"),
            Texts.say("jobs.cancel"))
        .ask(
            reason -> {
              platform.jobs.cancel(own(run.id()).id());
              record("platform.jobs.cancel", run);
              load();
            });
  }

  private void log(String id) {
    Problems.attempt(
        () -> {
          Run run = own(id);
          Dialog dialog = new Dialog();
          dialog.setHeaderTitle(ConsoleLocale.show(run.title()));
          dialog.setWidth("min(44rem, 96vw)");
          Div log = new Div();
          log.addClassName("pendopo-log");
          run.log().forEach(line -> log.add(new Div(line)));
          if (run.log().isEmpty()) {
            log.add(new Div(Texts.say("job.log-empty")));
          }
          dialog.add(badge(run.state()), progress(run));
          run.failure().ifPresent(why -> dialog.add(new Paragraph(why)));
          dialog.add(log, actions(run));
          dialog.getFooter().add(Parts.quiet(Texts.say("close"), dialog::close));
          dialog.open();
        });
  }

  private void changeColumns() {
    changes
        .addComponentColumn(
            job -> {
              return Parts.twoLines(
                  Parts.open(
                      Texts.say("operation." + job.operation().name()) + ": " + job.module(),
                      () -> openChange(job.id())),
                  Parts.hint(Texts.moment(job.started(), agency.zone()) + " · " + job.actor()),
                  Parts.row(JobDialog.badge(job.state())));
            })
        .setHeader(Texts.say("jobs.change"))
        .setFlexGrow(3);
    changes
        .addColumn(job -> job.result().map(ConsoleLocale::show).orElse(""))
        .setHeader(Texts.say("jobs.result"))
        .setFlexGrow(3);
    Lists.firstColumnWhenNarrow(changes);
  }

  private void openChange(String id) {
    platform
        .moduleManager
        .job(id)
        .ifPresent(job -> JobDialog.open(platform.moduleManager, agency.zone(), job, this::load));
  }
}
