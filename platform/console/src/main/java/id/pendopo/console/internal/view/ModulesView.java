package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.module.Module;
import id.pendopo.api.problem.Problem;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.shell.Guard;
import id.pendopo.console.internal.visit.Visits;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.LifecycleJob.Operation;
import id.pendopo.kernel.ModulePlan;
import id.pendopo.kernel.ModuleState;
import id.pendopo.kernel.ModuleStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The modules: switched on for one's agency by its administrator; started, stopped, updated and
 * removed by the operator, always after the plan was shown.
 */
public final class ModulesView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Platform platform;
  private final transient Guard guard;
  private final transient Agency agency;
  private final Div place = new Div();
  private transient List<ModuleStatus> drawn = List.of();

  ModulesView(Platform platform, Settings settings, Guard guard, Visits visits) {
    this.platform = platform;
    this.guard = guard;
    this.agency = platform.currentAgency.get();
    addClassName("pendopo-view");
    ViewHeader header =
        operator() && settings.moduleUpload()
            ? new ViewHeader(
                Texts.say("modules.title"),
                Texts.say("modules.sentence", agency.name()),
                Parts.primary(
                    Texts.say("modules.install"),
                    () -> new ModuleUpload(platform, visits, this::started).open()))
            : new ViewHeader(
                Texts.say("modules.title"), Texts.say("modules.sentence", agency.name()));
    place.addClassName("pendopo-stack");
    add(header, place);
    draw();
    follow();
  }

  private boolean operator() {
    return guard.may(Guard.OPERATOR);
  }

  /** States change on the lifecycle thread, which must never wait for a session. */
  private void follow() {
    addAttachListener(
        attach -> {
          UI ui = attach.getUI();
          AutoCloseable watching =
              platform.moduleManager.onChange(
                  () -> {
                    try {
                      Future<Void> unused =
                          ui.access(
                              () -> {
                                if (isAttached()) {
                                  drawIfChanged();
                                }
                              });
                    } catch (UIDetachedException gone) {
                      // its detach listener ends the watching
                    }
                  });
          addDetachListener(
              detach -> {
                detach.unregisterListener();
                try {
                  watching.close();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
        });
  }

  private void drawIfChanged() {
    if (!platform.moduleManager.list().equals(drawn)) {
      draw();
    }
  }

  private void draw() {
    drawn = platform.moduleManager.list();
    place.removeAll();
    if (drawn.isEmpty()) {
      place.add(Parts.empty(Texts.say("modules.none")));
    }
    drawn.forEach(module -> place.add(card(module)));
  }

  private Component card(ModuleStatus module) {
    String name = ConsoleLocale.show(module.name());
    H2 title = new H2(name);
    Div head = Parts.row(title, badge(module.state()));
    Div card = new Div(head);
    card.addClassName("pendopo-card");
    description(module.id()).ifPresent(text -> card.add(new Paragraph(text)));
    module
        .problem()
        .ifPresent(
            problem -> {
              Div alert = new Div(ConsoleLocale.show(problem));
              alert.addClassName("pendopo-alert");
              card.add(alert);
            });
    card.add(
        Parts.hint(
            Texts.say("modules.version", module.version())
                + (operator()
                    ? " · " + Texts.say("modules.used-by", module.enabledFor().size())
                    : "")));
    Div actions = Parts.row(enablement(module, name));
    if (operator()) {
      Button manage = Parts.button(Texts.say("modules.manage"), () -> manage(module.id()));
      manage.setAriaLabel(Texts.say("modules.manage.named", name));
      actions.add(manage);
    }
    actions.addClassName("pendopo-line");
    card.add(actions);
    return card;
  }

  private Optional<String> description(String id) {
    return platform.modules.running().stream()
        .filter(module -> module.id().equals(id))
        .findFirst()
        .map(Module::description)
        .map(ConsoleLocale::show);
  }

  private Checkbox enablement(ModuleStatus module, String name) {
    Checkbox box = new Checkbox(Texts.say("modules.enabled-for", agency.name()));
    box.addClassName("pendopo-switch");
    box.setAriaLabel(Texts.say("modules.enabled-for.named", name, agency.name()));
    box.setValue(platform.modules.enabled(agency.id(), module.id()));
    box.addValueChangeListener(
        change -> {
          if (!change.isFromClient()) {
            return;
          }
          boolean done =
              Problems.attempt(
                  () -> {
                    platform.access.require(
                        id.pendopo.identity.PlatformPermissions.MODULES_ENABLE, Optional.empty());
                    platform.moduleManager.enable(
                        agency.id(), module.id(), change.getValue(), platform.actor());
                    Notices.done(
                        Texts.both(
                            change.getValue() ? "modules.enabled" : "modules.disabled",
                            module.name(),
                            agency.name()));
                  });
          if (!done) {
            box.setValue(change.getOldValue());
          }
        });
    return box;
  }

  static StateBadge badge(ModuleState state) {
    return switch (state) {
      case RUNNING -> new StateBadge(Mood.GOOD, Texts.say("module.running"));
      case STARTING -> new StateBadge(Mood.BUSY, Texts.say("module.is-starting"));
      case STOPPING -> new StateBadge(Mood.BUSY, Texts.say("module.is-stopping"));
      case STOPPED -> new StateBadge(Mood.NEUTRAL, Texts.say("module.stopped"));
      case FAILED -> new StateBadge(Mood.BAD, Texts.say("module.failed"));
    };
  }

  // ---- the operator's part

  private void manage(String id) {
    platform.moduleManager.find(id).ifPresent(this::manage);
  }

  private void manage(ModuleStatus module) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(ConsoleLocale.show(module.name()));
    dialog.setWidth("min(44rem, 96vw)");
    Div facts = new Div();
    facts.addClassName("pendopo-facts");
    fact(facts, "modules.fact.id", module.id());
    fact(facts, "modules.fact.version", module.version());
    fact(
        facts,
        "modules.fact.data",
        Texts.say("modules.fact.data.value", module.dataVersion(), module.servesFrom()));
    fact(facts, "modules.fact.signed", module.signedBy().orElse(Texts.say("modules.unsigned")));
    fact(facts, "SHA-256", module.sha256());
    fact(
        facts,
        "modules.fact.agencies",
        module.enabledFor().isEmpty()
            ? Texts.say("modules.no-agency")
            : String.join(", ", module.enabledFor()));
    Div actions = Parts.row();
    boolean runs = module.state() == ModuleState.RUNNING;
    actions.add(
        runs
            ? Parts.button(Texts.say("operation.STOP"), () -> plan(module, Operation.STOP, dialog))
            : Parts.button(
                Texts.say("operation.START"), () -> plan(module, Operation.START, dialog)));
    module
        .rollbackTo()
        .ifPresent(
            version ->
                actions.add(
                    Parts.button(
                        Texts.say("modules.rollback-to", version),
                        () -> plan(module, Operation.ROLLBACK, dialog))));
    Button remove = Parts.quiet(Texts.say("operation.UNINSTALL"), () -> uninstall(module, dialog));
    remove.addThemeVariants(ButtonVariant.ERROR);
    actions.add(remove);
    dialog.add(
        new Div(badge(module.state())), facts, new H3(Texts.say("modules.actions")), actions);
    dialog.getFooter().add(Parts.quiet(Texts.say("close"), dialog::close));
    dialog.open();
  }

  private static void fact(Div facts, String key, String value) {
    Span name = new Span("SHA-256".equals(key) ? key : Texts.say(key));
    name.addClassName("pendopo-second");
    Span words = new Span(value);
    words.addClassName("pendopo-value");
    facts.add(new Div(name, words));
  }

  private void plan(ModuleStatus module, Operation operation, Dialog before) {
    Problems.attempt(
        () -> {
          ModulePlan plan = platform.moduleManager.plan(module.id(), operation, false);
          Button go = new Button(Texts.say("operation." + operation.name()));
          go.addThemeVariants(ButtonVariant.PRIMARY);
          go.setDisableOnClick(true);
          go.setEnabled(plan.obstacles().isEmpty());
          Dialog dialog =
              Parts.dialog(
                  Texts.say("job.plan-of", Texts.say("operation." + operation.name())),
                  planned(plan),
                  go);
          go.addClickListener(
              click -> {
                dialog.close();
                before.close();
                order(
                    () ->
                        switch (operation) {
                          case START -> platform.moduleManager.start(module.id(), platform.actor());
                          case STOP -> platform.moduleManager.stop(module.id(), platform.actor());
                          case ROLLBACK ->
                              platform.moduleManager.rollback(module.id(), platform.actor());
                          case INSTALL, UPDATE, UNINSTALL ->
                              throw new IllegalArgumentException(operation.name());
                        });
              });
          dialog.open();
        });
  }

  static Div planned(ModulePlan plan) {
    Div content = new Div(JobDialog.steps(plan.steps()));
    if (!plan.obstacles().isEmpty()) {
      Div alert = new Div();
      alert.addClassName("pendopo-alert");
      alert.getElement().setAttribute("role", "alert");
      plan.obstacles().forEach(why -> alert.add(new Paragraph(ConsoleLocale.show(why))));
      content.add(alert);
    }
    return content;
  }

  private void uninstall(ModuleStatus module, Dialog before) {
    RadioButtonGroup<Boolean> data = new RadioButtonGroup<>(Texts.say("modules.data"));
    data.setItems(false, true);
    data.setItemLabelGenerator(
        delete -> Texts.say(delete ? "modules.data.delete" : "modules.data.keep"));
    data.setValue(false);
    Div steps = new Div();
    TextField typed = new TextField(Texts.say("modules.type-id", module.id()));
    typed.setVisible(false);
    typed.setWidthFull();
    typed.setValueChangeMode(ValueChangeMode.EAGER);
    Button go = new Button(Texts.say("operation.UNINSTALL"));
    go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    List<ModulePlan> current = new ArrayList<>();
    Runnable fit =
        () ->
            go.setEnabled(
                current.stream().allMatch(plan -> plan.obstacles().isEmpty())
                    && (!data.getValue() || typed.getValue().strip().equals(module.id())));
    Runnable plan =
        () ->
            Problems.attempt(
                () -> {
                  current.clear();
                  current.add(
                      platform.moduleManager.plan(
                          module.id(), Operation.UNINSTALL, data.getValue()));
                  steps.removeAll();
                  steps.add(planned(current.getFirst()));
                  typed.setVisible(data.getValue());
                  fit.run();
                });
    data.addValueChangeListener(change -> plan.run());
    typed.addValueChangeListener(change -> fit.run());
    plan.run();
    Dialog dialog =
        Parts.dialog(
            Texts.say("modules.uninstall.question", ConsoleLocale.show(module.name())),
            Parts.form(data, steps, typed),
            go);
    go.addClickListener(
        click -> {
          boolean delete = data.getValue();
          dialog.close();
          before.close();
          order(() -> platform.moduleManager.uninstall(module.id(), delete, platform.actor()));
        });
    dialog.open();
  }

  private void order(Supplier<LifecycleJob> change) {
    Problems.attempt(
        () -> {
          if (!operator()) {
            throw new Problem(
                403,
                "Hanya operator instalasi yang dapat mengubah modul.",
                "Only the operator of the installation changes modules.");
          }
          started(ModuleAudit.record(platform, change.get()));
        });
  }

  private void started(LifecycleJob job) {
    JobDialog.open(platform.moduleManager, agency.zone(), job, this::drawIfChanged);
  }
}
