package id.pendopo.documents.internal.signature.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.signature.Certificates;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Takes a certificate file in: whose it is, the file, its password. */
final class CertificateDialog {

  private static final int LARGEST = 200_000;

  private final Certificates certificates;
  private final Optional<EmployeeId> signer;
  private final Runnable afterwards;
  private final ComboBox<Employee> owner = new ComboBox<>(show("Milik", "Belongs to"));
  private final PasswordField password =
      new PasswordField(show("Kata sandi berkas", "Password of the file"));
  private final Span chosen = new Span();
  private final Dialog dialog;
  private byte[] file = new byte[0];

  /** For who looks after the certificates of all. */
  CertificateDialog(Certificates certificates, Employees employees, Runnable afterwards) {
    this(certificates, Optional.empty(), afterwards);
    owner.setItems(employees.ofUnit(Optional.empty()));
    owner.setItemLabelGenerator(Employee::name);
    owner.setPlaceholder(show("Seluruh instansi", "The whole agency"));
    owner.setClearButtonVisible(true);
    owner.setWidthFull();
  }

  /** For a signer's own. */
  CertificateDialog(Certificates certificates, EmployeeId signer, Runnable afterwards) {
    this(certificates, Optional.of(signer), afterwards);
    owner.setVisible(false);
  }

  private CertificateDialog(
      Certificates certificates, Optional<EmployeeId> signer, Runnable afterwards) {
    this.certificates = certificates;
    this.signer = signer;
    this.afterwards = afterwards;
    password.setWidthFull();
    password.setHelperText(
        show(
            "Tidak disimpan: penandatangan memasukkannya lagi setiap kali.",
            "Not stored: the signer enters it again each time."));
    password.getElement().setAttribute("autocomplete", "off");
    chosen.getElement().setAttribute("aria-live", "polite");
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (about, bytes) -> {
                  file = bytes;
                  chosen.setText(about.fileName());
                }));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST);
    upload.setAcceptedFileExtensions(".p12", ".pfx");
    upload.setUploadButton(new Button(show("Pilih berkas .p12", "Choose a .p12 file")));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    Button save = new Button(show("Simpan sertifikat", "Store the certificate"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(click -> save());
    dialog =
        Parts.dialog(
            show("Unggah sertifikat", "Upload a certificate"),
            Parts.form(owner, upload, chosen, password),
            save);
  }

  void open() {
    dialog.open();
  }

  private void save() {
    char[] secret = password.getValue().toCharArray();
    password.clear();
    Problems.attempt(
        Map.of("password", password, "employee", owner),
        () -> {
          if (file.length == 0) {
            throw Problem.invalid(
                "file", "Pilih berkas sertifikat dahulu.", "Choose the certificate file first.");
          }
          certificates.upload(
              signer.or(() -> Optional.ofNullable(owner.getValue()).map(Employee::id)),
              file,
              secret);
          file = new byte[0];
          dialog.close();
          afterwards.run();
          Notices.done(new LocalText("Sertifikat disimpan.", "The certificate is stored."));
        });
    Arrays.fill(secret, '\0');
  }
}
