package id.pendopo.documents.internal.signature.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.signature.SigningDesk.Progress;
import id.pendopo.api.signature.SigningDesk.Step;
import id.pendopo.api.signature.SigningState;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.signature.Certificates;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for the visitor's signature: look at it, choose many, enter the passphrase once. */
public final class SignView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int POLL_MILLIS = 700;

  private final transient SigningDesk desk;
  private final transient Files files;
  private final transient Map<Long, Step> steps = new HashMap<>();
  private final Grid<SigningTask> grid;
  private final Button go = new Button();
  private final Span progress = new Span();
  private transient Optional<String> batch = Optional.empty();
  private transient @Nullable Registration polling;

  /**
   * @param signer whose desk it is; empty when the account belongs to no employee
   */
  SignView(
      SigningDesk desk,
      Files files,
      Certificates certificates,
      Optional<EmployeeId> signer,
      ZoneId zone) {
    this.desk = desk;
    this.files = files;
    addClassName("pendopo-view");
    grid =
        Lists.list(
            show("Menunggu tanda tangan Anda", "Waiting for your signature"),
            show(
                "Tidak ada dokumen yang menunggu tanda tangan Anda.",
                "No document waits for your signature."));
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.addSelectionListener(event -> refreshButton());
    grid.addComponentColumn(this::first).setHeader(show("Dokumen", "Document")).setFlexGrow(5);
    grid.addColumn(task -> show(task.request().way().displayName()))
        .setHeader(show("Cara", "Way"))
        .setFlexGrow(2);
    Lists.firstColumnWhenNarrow(grid);
    grid.setHeight("max(20rem, calc(100dvh - 19rem))");
    if (signer.isEmpty()) {
      add(
          new ViewHeader(
              show("Tanda tangani", "Sign"),
              show("Dokumen yang menunggu tanda tangan Anda.", "Documents for you to sign.")),
          unlinked());
      return;
    }
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.addClickListener(click -> ask());
    progress.getElement().setAttribute("aria-live", "polite");
    add(
        new ViewHeader(
            show("Tanda tangani", "Sign"),
            show(
                "Pilih dokumen, lalu masukkan kata sandi tanda tangan Anda sekali saja. Kata sandi"
                    + " tidak disimpan.",
                "Choose documents, then enter your passphrase once. It is not stored."),
            go),
        progress,
        grid,
        new OwnCertificates(certificates, signer.get(), zone));
    reload();
  }

  /** What to do when nobody knows who signs. */
  private static Component unlinked() {
    return Parts.block(
        "pendopo-empty",
        new Paragraph(
            show(
                "Akun ini belum dihubungkan dengan pegawai, jadi tidak ada dokumen yang dapat"
                    + " ditandatangani dengannya.",
                "This account is not linked to an employee yet, so no document can be signed with"
                    + " it.")),
        Parts.hint(
            show(
                "Minta pengelola kepegawaian membuka menu Pegawai, memilih nama Anda, lalu"
                    + " menghubungkannya dengan nama pengguna Anda. Sesudah itu buka halaman ini"
                    + " lagi.",
                "Ask personnel to open the menu Employees, choose your name and link it with your"
                    + " user name. Then open this page again.")));
  }

  private void reload() {
    try {
      grid.setItems(desk.waiting());
    } catch (Problem problem) {
      grid.setItems(List.of());
      Problems.show(problem);
    }
    refreshButton();
  }

  private void refreshButton() {
    int chosen = grid.getSelectedItems().size();
    go.setText(
        chosen == 0
            ? show("Tanda tangani", "Sign")
            : show("Tanda tangani " + chosen + " dokumen", "Sign " + chosen + " documents"));
    go.setEnabled(chosen > 0 && batch.isEmpty());
  }

  private Component first(SigningTask task) {
    String number = task.request().number();
    Anchor open =
        new Anchor(
            DownloadHandler.fromInputStream(
                download -> {
                  StoredFile file = desk.file(task.id());
                  return new DownloadResponse(
                      files.open(file.id()), file.name(), file.mediaType(), file.size());
                }),
            number.isEmpty() ? task.request().title() : number);
    open.getElement().setAttribute("title", show("Lihat PDF", "See the PDF"));
    Step step = steps.get(task.id());
    SigningState state = step == null ? task.state() : step.state();
    Optional<LocalText> problem = step == null ? task.problem() : step.problem();
    Component head =
        state == SigningState.WAITING && problem.isEmpty()
            ? open
            : Parts.block("pendopo-row", open, badge(state, problem.isPresent()));
    return Parts.twoLines(
        head,
        problem
            .map(text -> task.request().title() + " – " + show(text))
            .orElse(task.request().title()));
  }

  private static StateBadge badge(SigningState state, boolean failed) {
    return switch (state) {
      case WAITING ->
          failed
              ? new StateBadge(Mood.BAD, show("Belum ditandatangani", "Not signed"))
              : new StateBadge(Mood.NEUTRAL, show(state.displayName()));
      case SIGNING -> new StateBadge(Mood.BUSY, show(state.displayName()));
      case SIGNED -> new StateBadge(Mood.GOOD, show(state.displayName()));
      case WITHDRAWN -> new StateBadge(Mood.NEUTRAL, show(state.displayName()));
    };
  }

  private void ask() {
    List<Long> chosen = grid.getSelectedItems().stream().map(SigningTask::id).sorted().toList();
    PasswordField passphrase =
        new PasswordField(show("Kata sandi tanda tangan", "Passphrase of your signature"));
    passphrase.setWidthFull();
    passphrase.setMaxLength(200);
    passphrase.getElement().setAttribute("autocomplete", "off");
    passphrase.focus();
    Button sign =
        new Button(
            show(
                "Tanda tangani " + chosen.size() + " dokumen",
                "Sign " + chosen.size() + " documents"));
    sign.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Masukkan kata sandi", "Enter the passphrase"), Parts.form(passphrase), sign);
    sign.addClickListener(
        click -> {
          char[] secret = passphrase.getValue().toCharArray();
          passphrase.clear();
          boolean begun =
              Problems.attempt(
                  Map.of("passphrase", passphrase),
                  () -> {
                    Progress now = desk.sign(chosen, secret);
                    batch = Optional.of(now.id());
                    dialog.close();
                    follow();
                  });
          Arrays.fill(secret, '\0');
          if (!begun) {
            passphrase.focus();
          }
        });
    dialog.open();
  }

  /** Asks again and again how far the batch is, until it is done. */
  private void follow() {
    refreshButton();
    UI ui = UI.getCurrent();
    ui.setPollInterval(POLL_MILLIS);
    stopPolling();
    polling = ui.addPollListener(event -> look(ui));
    look(ui);
  }

  private void look(UI ui) {
    if (batch.isEmpty()) {
      return;
    }
    Progress now;
    try {
      now = desk.progress(batch.get());
    } catch (Problem gone) {
      finish(ui);
      return;
    }
    long signed = now.steps().stream().filter(step -> step.state() == SigningState.SIGNED).count();
    now.steps().forEach(step -> steps.put(step.task(), step));
    progress.setText(
        show(
            signed + " dari " + now.steps().size() + " dokumen sudah ditandatangani.",
            signed + " of " + now.steps().size() + " documents are signed."));
    grid.getDataProvider().refreshAll();
    if (now.done()) {
      finish(ui);
      if (signed == now.steps().size()) {
        Notices.done(new LocalText("Semua sudah ditandatangani.", "All are signed."));
      } else {
        Notices.failed(
            new LocalText(
                now.steps().size()
                    - signed
                    + " dokumen belum ditandatangani; alasannya ada di"
                    + " barisnya.",
                now.steps().size() - signed + " documents are not signed; their lines say why."));
      }
      steps.values().removeIf(step -> step.state() != SigningState.SIGNED);
      reload();
    }
  }

  private void finish(UI ui) {
    batch = Optional.empty();
    ui.setPollInterval(-1);
    stopPolling();
    refreshButton();
  }

  private void stopPolling() {
    Registration known = polling;
    if (known != null) {
      known.remove();
      polling = null;
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (batch.isPresent()) {
      follow();
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    stopPolling();
    super.onDetach(event);
  }
}
