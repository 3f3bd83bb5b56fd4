package id.pendopo.console.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.visit.Visits;
import id.pendopo.identity.Principal;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.ModulePlan;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs or updates a module from an uploaded file: the plan is shown first; then the password is
 * asked again, and for a file that nobody trusted has signed its SHA-256, as its maker publishes
 * it.
 */
final class ModuleUpload {

  private static final Logger LOG = LoggerFactory.getLogger(ModuleUpload.class);
  private static final int LIMIT = 100 * 1024 * 1024;

  private final Platform platform;
  private final Visits visits;
  private final Consumer<LifecycleJob> started;
  private final Dialog dialog = new Dialog();
  private final Div rest = new Div();
  private final Button go = new Button(Texts.say("modules.install.go"));
  private final PasswordField password = new PasswordField(Texts.say("modules.install.password"));
  private final TextField sha256 = new TextField(Texts.say("modules.install.sha256"));
  private @Nullable Path file;
  private String actual = "";
  private boolean trusted;

  ModuleUpload(Platform platform, Visits visits, Consumer<LifecycleJob> started) {
    this.platform = platform;
    this.visits = visits;
    this.started = started;
  }

  void open() {
    requireOperator();
    dialog.setHeaderTitle(Texts.say("modules.install"));
    dialog.setWidth("min(44rem, 96vw)");
    dialog.setCloseOnOutsideClick(false);
    Upload upload = new Upload(UploadHandler.toTempFile((about, uploaded) -> received(uploaded)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LIMIT);
    upload.setAcceptedFileExtensions(".jar");
    upload.setUploadButton(new Button(Texts.say("modules.install.choose")));
    upload.setDropLabel(new com.vaadin.flow.component.html.Span(Texts.say("upload.drop")));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setEnabled(false);
    go.addClickListener(click -> install());
    password.getElement().setAttribute("autocomplete", "current-password");
    sha256.setHelperText(Texts.say("modules.install.sha256.helper"));
    sha256.setMaxLength(64);
    sha256.addClassName("pendopo-code");
    dialog.add(Parts.hint(Texts.say("modules.install.sentence")), upload, rest);
    dialog.getFooter().add(Parts.quiet(Texts.say("cancel"), dialog::close), go);
    dialog.addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            forget();
          }
        });
    dialog.open();
  }

  private void requireOperator() {
    if (!platform.access.account().map(Account::operator).orElse(false)) {
      throw new Problem(
          403,
          "Hanya operator instalasi yang dapat memasang modul.",
          "Only the operator of the installation installs modules.");
    }
  }

  private void received(File uploaded) {
    forget();
    file = uploaded.toPath();
    rest.removeAll();
    go.setEnabled(false);
    Problems.attempt(
        () -> {
          requireOperator();
          ModulePlan plan = platform.moduleManager.planInstall(uploaded.toPath());
          actual = sha256(uploaded.toPath());
          // the plan says it in words alone; a change of the words asks for the checksum
          trusted = plan.steps().stream().anyMatch(step -> step.en().startsWith("Signed by "));
          rest.add(new H3(Texts.say("job.plan")), ModulesView.planned(withoutChecksum(plan)));
          Div form = Parts.form(password);
          if (!trusted) {
            form.add(sha256);
          }
          rest.add(form);
          go.setEnabled(plan.obstacles().isEmpty());
        });
  }

  /** To be typed from the maker's page, the checksum must not stand here to be copied. */
  private static ModulePlan withoutChecksum(ModulePlan plan) {
    List<LocalText> steps =
        plan.steps().stream()
            .map(
                step ->
                    step.en().startsWith("Not signed by ")
                        ? Texts.both("modules.install.unsigned")
                        : step)
            .toList();
    return new ModulePlan(
        plan.module(),
        plan.operation(),
        plan.fromVersion(),
        plan.toVersion(),
        steps,
        plan.obstacles(),
        plan.restarts());
  }

  private void install() {
    Problems.attempt(
        Map.of("password", password, "sha256", sha256),
        () -> {
          requireOperator();
          Path chosen = file;
          if (chosen == null) {
            return;
          }
          refuseWrong();
          LifecycleJob job = platform.moduleManager.install(chosen, platform.actor());
          ModuleAudit.record(platform, job);
          dialog.close();
          forget();
          started.accept(job);
        });
  }

  private void refuseWrong() {
    List<FieldProblem> wrong = new ArrayList<>();
    String typed = sha256.getValue().replace(" ", "").toLowerCase(Locale.ROOT);
    if (!trusted && !typed.equals(actual)) {
      wrong.add(new FieldProblem("sha256", Texts.both("modules.install.sha256.wrong")));
    }
    if (wrong.isEmpty()) {
      Principal principal = visits.current().orElseThrow().principal();
      platform
          .signIn
          .confirm(principal, password.getValue())
          .ifPresent(refused -> wrong.add(new FieldProblem("password", refused.reason())));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
  }

  private void forget() {
    Optional.ofNullable(file)
        .ifPresent(
            old -> {
              try {
                Files.deleteIfExists(old);
              } catch (IOException e) {
                LOG.warn("An uploaded file could not be removed", e);
              }
            });
    file = null;
  }

  static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
