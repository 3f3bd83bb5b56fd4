package id.pendopo.information.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.api.problem.Problem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a document: those that are stored, and uploads that wait to be saved with it. */
final class FilePanel extends Composite<VerticalLayout> {

  private static final Logger log = LoggerFactory.getLogger(FilePanel.class);

  /** What is done to a file that is stored. */
  interface Actions {
    /** Takes it out of the document, after a question. */
    void remove(StoredFile file);

    /** Has its text read once more. */
    void readAgain(StoredFile file);
  }

  private final Files store;
  private final Visit visit;
  private final Actions actions;
  private final VerticalLayout fileList = new VerticalLayout();
  private final Upload upload = new Upload();
  private final List<IncomingFile> waiting = new ArrayList<>();
  private List<StoredFile> stored = List.of();
  private boolean editable;

  FilePanel(Files store, Visit visit, Actions actions) {
    this.store = store;
    this.visit = visit;
    this.actions = actions;
  }

  @Override
  protected VerticalLayout initContent() {
    fileList.setPadding(false);
    fileList.setSpacing(false);
    var content =
        new VerticalLayout(
            new H3(ConsoleLocale.show("Berkas", "Files")), fileList, prepared(upload));
    content.setPadding(false);
    return content;
  }

  /** Shows the stored files; those that wait stay. */
  void show(List<StoredFile> files, boolean mayEdit) {
    stored = files;
    editable = mayEdit;
    upload.setVisible(mayEdit);
    show();
  }

  /** The uploads that wait to be saved, in their order. */
  List<IncomingFile> waiting() {
    return List.copyOf(waiting);
  }

  /** Forgets the uploads that wait: they were saved, or are not wanted. */
  void forgetWaiting() {
    waiting.clear();
    show();
  }

  private void show() {
    fileList.removeAll();
    stored.forEach(file -> fileList.add(storedRow(file)));
    for (IncomingFile file : waiting) {
      fileList.add(
          row(
              file.name(),
              VaadinIcon.CLOCK,
              ConsoleLocale.show("Belum disimpan", "Not saved yet"),
              button(
                  VaadinIcon.CLOSE_SMALL,
                  ConsoleLocale.show("Batalkan ", "Take back ") + file.name(),
                  () -> {
                    waiting.remove(file);
                    show();
                  })));
    }
    if (fileList.getComponentCount() == 0) {
      fileList.add(
          new Paragraph(
              ConsoleLocale.show(
                  "Belum ada berkas. Unggah PDF, DOCX, XLSX, ODT, atau HTML agar isinya dapat"
                      + " dicari.",
                  "No file yet. Upload PDF, DOCX, XLSX, ODT or HTML so that its text can be"
                      + " found.")));
    }
  }

  private Component storedRow(StoredFile file) {
    var buttons = new ArrayList<Component>();
    if (editable && file.text() == TextState.FAILED) {
      buttons.add(
          button(
              VaadinIcon.REFRESH,
              ConsoleLocale.show("Baca lagi teks ", "Read again the text of ") + file.name(),
              () -> actions.readAgain(file)));
    }
    if (editable) {
      buttons.add(
          button(
              VaadinIcon.TRASH,
              ConsoleLocale.show("Keluarkan ", "Take out ") + file.name(),
              () -> actions.remove(file)));
    }
    VaadinIcon icon =
        switch (file.text()) {
          case PENDING -> VaadinIcon.HOURGLASS;
          case EXTRACTED -> VaadinIcon.CHECK;
          case NONE -> VaadinIcon.INFO_CIRCLE_O;
          case FAILED -> VaadinIcon.WARNING;
        };
    return row(
        file.name(),
        icon,
        ConsoleLocale.show(FileStatus.of(file)),
        buttons.toArray(Component[]::new));
  }

  private static Component row(String name, VaadinIcon icon, String status, Component... actions) {
    var sign = icon.create();
    sign.setSize("1em");
    sign.getElement().setAttribute("aria-hidden", "true");
    var title = new Span(name);
    title.getStyle().set("overflow-wrap", "anywhere");
    var state = new Span(sign, new Span(" " + status));
    state
        .getStyle()
        .set("font-size", "var(--lumo-font-size-s, 0.875rem)")
        .set("color", "var(--lumo-secondary-text-color)");
    var words = new VerticalLayout(title, state);
    words.setPadding(false);
    words.setSpacing(false);
    var row = new FlexLayout(words);
    row.setFlexGrow(1, words);
    row.add(actions);
    row.setAlignItems(FlexComponent.Alignment.CENTER);
    row.setWidthFull();
    return row;
  }

  private static Button button(VaadinIcon icon, String label, Runnable action) {
    var button = new Button(icon.create(), event -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(label);
    button.setTooltipText(label);
    return button;
  }

  /** Called on a thread of the server's, without the session's lock: the upload may take long. */
  private void receive(UploadEvent event) {
    UI ui = event.getUI();
    try (InputStream content = event.getInputStream()) {
      IncomingFile file = visit.call(() -> store.receive(content, event.getFileName()));
      // a failure in it goes to the session's error handler
      var unused =
          ui.access(
              () -> {
                waiting.add(file);
                show();
              });
    } catch (Problem problem) {
      event.reject(problem.title().id());
      var unused =
          ui.access(
              () ->
                  Messages.failed(
                      event.getFileName() + ": " + ConsoleLocale.show(problem.title())));
    } catch (Exception e) {
      log.warn("An upload broke off", e);
      event.reject();
      var unused =
          ui.access(
              () ->
                  Messages.failed(
                      ConsoleLocale.show(
                          "Berkas tidak sampai seluruhnya. Coba unggah lagi.",
                          "The file did not arrive whole. Try to upload it again.")));
    }
  }

  private Upload prepared(Upload upload) {
    upload.setWidthFull();
    upload.setUploadHandler(this::receive);
    upload.addAllFinishedListener(event -> upload.clearFileList());
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(
                new UploadI18N.AddFiles()
                    .setOne(ConsoleLocale.show("Pilih berkas", "Choose a file"))
                    .setMany(ConsoleLocale.show("Pilih berkas", "Choose files")))
            .setDropFiles(
                new UploadI18N.DropFiles()
                    .setOne(ConsoleLocale.show("atau letakkan di sini", "or drop it here"))
                    .setMany(ConsoleLocale.show("atau letakkan di sini", "or drop them here")))
            .setUploading(
                new UploadI18N.Uploading()
                    .setStatus(
                        new UploadI18N.Uploading.Status()
                            .setConnecting(ConsoleLocale.show("Menyambung …", "Connecting …"))
                            .setStalled(ConsoleLocale.show("Terhenti", "Stalled"))
                            .setProcessing(ConsoleLocale.show("Memeriksa …", "Checking …"))
                            .setHeld(ConsoleLocale.show("Menunggu", "Waiting")))
                    .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime()
                            .setPrefix(ConsoleLocale.show("sisa waktu: ", "remaining time: "))
                            .setUnknown(
                                ConsoleLocale.show(
                                    "sisa waktu belum diketahui", "remaining time unknown")))
                    .setError(
                        new UploadI18N.Uploading.Error()
                            .setServerUnavailable(
                                ConsoleLocale.show(
                                    "Sambungan terputus. Coba unggah lagi.",
                                    "The connection was lost. Try to upload again."))
                            .setUnexpectedServerError(
                                ConsoleLocale.show(
                                    "Berkas tidak dapat diterima.",
                                    "The file could not be taken in."))
                            .setForbidden(
                                ConsoleLocale.show(
                                    "Anda tidak berhak mengunggah di sini.",
                                    "You may not upload here."))))
            .setUnits(List.of("B", "kB", "MB", "GB")));
    return upload;
  }
}
