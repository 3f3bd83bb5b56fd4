package id.pendopo.documents.internal.signature.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.Employees;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.signature.Certificates;
import id.pendopo.documents.internal.signature.SignaturePictures;
import id.pendopo.documents.internal.signature.SigningSettings;
import id.pendopo.documents.internal.signature.SigningSettings.BsreVersion;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** How the agency signs: certificates of its people, the service of BSrE, the time stamps. */
public final class SettingsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient SigningSettings settings;
  private final transient Certificates certificates;
  private final transient Employees employees;
  private final transient ZoneId zone;
  private final Grid<Certificates.View> grid;
  private final TextField url =
      Parts.optionalText(show("Alamat layanan", "Address of the service"), 300);
  private final Select<BsreVersion> version = new Select<>();
  private final TextField user = Parts.optionalText(show("Nama pengguna", "User"), 100);
  private final PasswordField secret = new PasswordField(show("Kata sandi", "Password"));
  private final TextField stamps =
      Parts.optionalText(show("Layanan cap waktu (TSA)", "Time-stamp authority"), 300);
  private final Checkbox images =
      new Checkbox(
          show(
              "Izinkan gambar tanda tangan (bukan tanda tangan elektronik) pada surat",
              "Allow pictures of signatures (no electronic signatures) on letters"));

  SettingsView(
      SigningSettings settings,
      Certificates certificates,
      SignaturePictures pictures,
      Employees employees,
      ZoneId zone) {
    this.settings = settings;
    this.certificates = certificates;
    this.employees = employees;
    this.zone = zone;
    addClassName("pendopo-view");
    grid =
        Lists.list(
            show("Sertifikat", "Certificates"),
            show(
                "Belum ada sertifikat. Unggah berkas .p12 milik penandatangan.",
                "No certificate yet. Upload the .p12 file of a signer."));
    grid.addComponentColumn(this::certificate).setHeader(show("Sertifikat", "Certificate"));
    grid.setAllRowsVisible(true);
    add(
        new ViewHeader(
            show("Pengaturan tanda tangan", "Signature settings"),
            show(
                "Sertifikat di sini menghasilkan tanda tangan tidak tersertifikasi; BSrE"
                    + " menghasilkan yang tersertifikasi.",
                "Certificates kept here make uncertified signatures; BSrE makes certified ones.")),
        Parts.block(
            "pendopo-row",
            new H2(show("Sertifikat", "Certificates")),
            Parts.button(
                show("Unggah sertifikat", "Upload a certificate"),
                () -> new CertificateDialog(certificates, employees, this::reload).open(),
                ButtonVariant.PRIMARY)),
        grid,
        new PicturesPanel(pictures, employees),
        new H2(show("BSrE dan cap waktu", "BSrE and time stamps")),
        form());
    reload();
    fill(settings.view());
  }

  private Component certificate(Certificates.View one) {
    String owner =
        one.employee()
            .flatMap(employees::find)
            .map(Employee::name)
            .orElse(show("Seluruh instansi", "The whole agency"));
    return Parts.block(
        "pendopo-line",
        Parts.twoLines(
            new Span(one.subject()),
            owner
                + " · "
                + show("berlaku sampai ", "valid until ")
                + Parts.moment(one.notAfter(), zone)
                + " · "
                + one.issuer()),
        Parts.button(
            show("Hapus", "Remove"),
            () ->
                new Confirmation(
                        show("Hapus sertifikat ini?", "Remove this certificate?"),
                        show(
                            "Yang sudah ditandatangani tetap sah; yang menunggu tidak dapat"
                                + " ditandatangani dengannya.",
                            "What was signed stays signed; what waits cannot be signed with it."),
                        show("Hapus sertifikat", "Remove the certificate"))
                    .dangerous()
                    .ask(
                        reason -> {
                          certificates.remove(one.id());
                          reload();
                        }),
            ButtonVariant.TERTIARY,
            ButtonVariant.ERROR));
  }

  private Component form() {
    url.setPlaceholder("https://esign.contoh.go.id");
    version.setLabel(show("Versi layanan", "Version of the service"));
    version.setItems(BsreVersion.values());
    version.setItemLabelGenerator(
        one -> one == BsreVersion.V1 ? "1 (/api/sign/pdf)" : "2 (/api/v2/sign/pdf)");
    secret.setWidthFull();
    secret.getElement().setAttribute("autocomplete", "new-password");
    stamps.setHelperText(
        show(
            "Boleh kosong: tanda tangan tanpa cap waktu.",
            "May stay empty: signatures without a time stamp."));
    Button save = Parts.button(show("Simpan", "Save"), this::save, ButtonVariant.PRIMARY);
    return Parts.form(url, version, user, secret, stamps, images, save);
  }

  private void fill(SigningSettings.View view) {
    url.setValue(view.bsreUrl());
    version.setValue(view.version());
    user.setValue(view.bsreUser());
    secret.clear();
    secret.setHelperText(
        view.hasSecret()
            ? show("Tersimpan. Isi hanya untuk menggantinya.", "Stored. Fill in to change it.")
            : show("Belum ada.", "None yet."));
    stamps.setValue(view.stampUrl());
    images.setValue(view.imagesAllowed());
  }

  private void save() {
    Problems.attempt(
        Map.of("bsreUrl", url, "bsreUser", user, "bsreSecret", secret, "stampUrl", stamps),
        () -> {
          fill(
              settings.save(
                  new SigningSettings.View(
                      url.getValue(),
                      version.getValue(),
                      user.getValue(),
                      false,
                      stamps.getValue(),
                      images.getValue()),
                  Optional.of(secret.getValue()).filter(typed -> !typed.isEmpty())));
          Notices.done(new LocalText("Pengaturan disimpan.", "The settings are saved."));
        });
  }

  private void reload() {
    grid.setItems(certificates.list());
  }
}
