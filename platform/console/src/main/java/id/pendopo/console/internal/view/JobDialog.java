package id.pendopo.console.internal.view;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.text.LocalText;
import id.pendopo.console.internal.Texts;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.ModuleManager;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One change of a module: its plan, its log while it is written, and how it ended. */
final class JobDialog {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private JobDialog() {}

  static void open(ModuleManager modules, ZoneId zone, LifecycleJob first, Runnable ended) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(
        Texts.say("operation." + first.operation().name()) + ": " + first.module());
    dialog.setWidth("min(44rem, 96vw)");
    Div state = new Div();
    state.getElement().setAttribute("aria-live", "polite");
    Div log = new Div();
    log.addClassName("pendopo-log");
    dialog.add(state);
    if (!first.plan().isEmpty()) {
      dialog.add(new H3(Texts.say("job.plan")), steps(first.plan()));
    }
    dialog.add(new H3(Texts.say("job.log")), log);
    draw(first, state, log, zone);
    dialog.getFooter().add(Parts.quiet(Texts.say("close"), dialog::close));
    if (first.state() == LifecycleJob.State.RUNNING) {
      Live.whileAttached(
          log,
          PAUSE,
          () -> {
            Optional<LifecycleJob> now = modules.job(first.id());
            now.ifPresent(job -> draw(job, state, log, zone));
            boolean more = now.filter(job -> job.state() == LifecycleJob.State.RUNNING).isPresent();
            if (!more) {
              ended.run();
            }
            return more;
          });
    }
    dialog.open();
  }

  static OrderedList steps(List<LocalText> plan) {
    OrderedList list = new OrderedList();
    plan.forEach(step -> list.add(new ListItem(ConsoleLocale.show(step))));
    return list;
  }

  static StateBadge badge(LifecycleJob.State state) {
    return switch (state) {
      case RUNNING -> new StateBadge(Mood.BUSY, Texts.say("job.running"));
      case DONE -> new StateBadge(Mood.GOOD, Texts.say("job.done"));
      case FAILED -> new StateBadge(Mood.BAD, Texts.say("job.failed"));
    };
  }

  private static void draw(LifecycleJob job, Div state, Div log, ZoneId zone) {
    state.removeAll();
    state.add(badge(job.state()));
    job.result().ifPresent(result -> state.add(new Paragraph(ConsoleLocale.show(result))));
    log.removeAll();
    for (LifecycleJob.LogLine line : job.log()) {
      log.add(new Div(Texts.clock(line.at(), zone) + "  " + ConsoleLocale.show(line.text())));
    }
    if (job.log().isEmpty()) {
      log.add(new Div(Texts.say("job.log-empty")));
    }
  }
}
