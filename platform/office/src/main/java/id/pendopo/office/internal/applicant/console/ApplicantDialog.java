package id.pendopo.office.internal.applicant.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One applicant: masked until somebody says what for; empty fields change nothing. */
final class ApplicantDialog {

  private final ApplicantsView view;
  private final Optional<Applicant> known;
  private final Select<ApplicantKind> kind = new Select<>();
  private final TextField name = Parts.text(show("Nama", "Name"), 200);
  private final TextField nik = new TextField("NIK");
  private final TextField registration =
      new TextField(show("Nomor akta/pengesahan", "Deed or registration"));
  private final TextField representative =
      new TextField(show("Yang bertindak", "Who acts for them"));
  private final TextField phone = new TextField(show("Telepon", "Telephone"));
  private final TextField email = new TextField("E-mail");
  private final TextArea address = new TextArea(show("Alamat", "Address"));
  private final Select<LegalBasis> basis = new Select<>();
  private final ComboBox<Unit> unit;
  private final Dialog dialog;
  private long version;

  ApplicantDialog(ApplicantsView view, Optional<Applicant> known) {
    this.view = view;
    this.known = known;
    this.version = known.map(Applicant::version).orElse(0L);
    unit = view.unitBox();
    unit.setVisible(known.isEmpty());
    kind.setLabel(show("Jenis pemohon", "Kind of applicant"));
    kind.setItems(ApplicantKind.values());
    kind.setItemLabelGenerator(one -> show(one.displayName()));
    kind.addValueChangeListener(change -> fit());
    basis.setLabel(show("Dasar pemrosesan data (UU 27/2022)", "Legal basis (UU 27/2022)"));
    basis.setItems(LegalBasis.values());
    basis.setItemLabelGenerator(one -> show(one.displayName()));
    List.of(nik, registration, representative, phone, email).forEach(field -> field.setWidthFull());
    nik.getElement().setAttribute("autocomplete", "off");
    address.setWidthFull();
    kind.setWidthFull();
    basis.setWidthFull();
    kind.setValue(known.map(Applicant::kind).orElse(ApplicantKind.PERSON));
    basis.setValue(known.map(Applicant::basis).orElse(LegalBasis.PUBLIC_SERVICE));
    known.ifPresent(this::fill);
    Button store = new Button(show("Simpan", "Save"));
    store.addThemeVariants(ButtonVariant.PRIMARY);
    boolean writes = view.access.may(ApplicantRegister.WRITE);
    store.setVisible(writes);
    Div body =
        Parts.form(
            kind, name, nik, registration, representative, phone, email, address, basis, unit);
    known.ifPresent(one -> body.add(new IdentityPanel(view, one, this::changed), actions(one)));
    dialog =
        Parts.dialog(
            known.map(Applicant::name).orElse(show("Pemohon baru", "New applicant")), body, store);
    store.addClickListener(click -> store());
    fit();
  }

  /** Something of them was stored beside what is being typed here. */
  private void changed(Applicant one) {
    version = one.version();
    view.load();
  }

  private void fill(Applicant one) {
    name.setValue(one.name());
    nik.setPlaceholder(one.nikMasked().orElse(""));
    phone.setPlaceholder(one.phoneMasked().orElse(""));
    email.setPlaceholder(one.emailMasked().orElse(""));
    address.setPlaceholder(one.addressKnown() ? "••••" : "");
    registration.setValue(one.registration().orElse(""));
    representative.setValue(one.representative().orElse(""));
    for (TextField masked : List.of(nik, phone, email)) {
      masked.setHelperText(
          masked.getPlaceholder().isEmpty()
              ? null
              : show("Kosong: tidak berubah.", "Empty: stays as it is."));
    }
  }

  private void fit() {
    boolean person = kind.getValue() == ApplicantKind.PERSON;
    registration.setVisible(kind.getValue() == ApplicantKind.LEGAL_ENTITY);
    representative.setVisible(!person);
    nik.setLabel(person ? "NIK" : show("NIK yang bertindak", "NIK of who acts"));
  }

  void open() {
    dialog.open();
  }

  private void store() {
    Problems.attempt(
        Map.of(
            "name", name,
            "nik", nik,
            "registration", registration,
            "representative", representative,
            "phone", phone,
            "email", email,
            "address", address,
            "unit", unit),
        () -> {
          ApplicantData data =
              new ApplicantData(
                  kind.getValue(),
                  name.getValue(),
                  Optional.of(nik.getValue()),
                  Optional.of(registration.getValue()),
                  Optional.of(representative.getValue()),
                  Optional.of(address.getValue()),
                  Optional.of(phone.getValue()),
                  Optional.of(email.getValue()),
                  basis.getValue());
          if (known.isPresent()) {
            view.register.change(known.get().id(), OptionalLong.of(version), data);
          } else {
            view.register.create(data, Optional.ofNullable(unit.getValue()).map(Unit::code));
          }
          dialog.close();
          view.load();
          Notices.done(new LocalText("Pemohon disimpan.", "The applicant is saved."));
        });
  }

  private Div actions(Applicant one) {
    Div row = Parts.row();
    if (view.access.may(ApplicantRegister.UNMASK)) {
      row.add(Parts.quiet(show("Lihat data lengkap", "Show everything"), () -> unmask(one)));
    }
    if (view.access.may(ApplicantRegister.MANAGE, Optional.empty())) {
      row.add(
          Parts.quiet(show("Gabungkan", "Merge"), () -> merge(one)),
          Parts.quiet(show("Hapus data", "Erase"), () -> erase(one)));
    }
    return row;
  }

  private void unmask(Applicant one) {
    TextField purpose = Parts.text(show("Keperluan", "What for"), 200);
    purpose.setHelperText(show("Dicatat di jejak audit.", "Recorded in the audit trail."));
    Div shown = Parts.stack();
    Button go = new Button(show("Lihat", "Show"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog ask =
        Parts.dialog(show("Lihat data lengkap", "Show everything"), Parts.form(purpose, shown), go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("purpose", purpose),
                () -> {
                  ApplicantData data = view.register.unmask(one.id(), purpose.getValue());
                  shown.removeAll();
                  fact(shown, "NIK", data.nik());
                  fact(shown, show("Telepon", "Telephone"), data.phone());
                  fact(shown, "E-mail", data.email());
                  fact(shown, show("Alamat", "Address"), data.address());
                }));
    ask.open();
  }

  private static void fact(Div into, String label, Optional<String> value) {
    into.add(Parts.twoLines(value.orElse("–"), label));
  }

  private void merge(Applicant one) {
    List<Applicant> others = view.register.alike(one.id());
    if (others.isEmpty()) {
      Notices.info(
          new LocalText(
              "Tidak ada pemohon lain dengan nama atau telepon yang sama.",
              "There is no other applicant of the same name or telephone."));
      return;
    }
    Select<Applicant> into = new Select<>();
    into.setLabel(show("Digabungkan ke dalam", "Merge into"));
    into.setItems(others);
    into.setItemLabelGenerator(
        other ->
            other == null ? "" : other.name() + other.nikMasked().map(n -> " · " + n).orElse(""));
    into.setValue(others.getFirst());
    into.setWidthFull();
    TextField reason = Parts.text(show("Alasan", "Reason"), 500);
    Button go = new Button(show("Gabungkan", "Merge"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog ask =
        Parts.dialog(
            show("Gabungkan pemohon", "Merge applicants"),
            Parts.form(
                Parts.hint(
                    show(
                        "Yang ini hilang dari daftar; semua layanannya mengikuti yang dipilih."
                            + " Tidak dapat dipisah lagi.",
                        "This one leaves the list; its cases follow the one you choose. It cannot"
                            + " be undone.")),
                into,
                reason),
            go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("reason", reason),
                () -> {
                  view.register.merge(one.id(), into.getValue().id(), reason.getValue());
                  ask.close();
                  dialog.close();
                  view.load();
                  Notices.done(new LocalText("Pemohon digabungkan.", "The applicants are merged."));
                }));
    ask.open();
  }

  private void erase(Applicant one) {
    new Confirmation(
            show("Hapus data pemohon ini?", "Erase the data of this applicant?"),
            show(
                "Nama, NIK, kontak, dan alamat hilang untuk selamanya.",
                "Name, NIK, contacts and address are gone for good."),
            show("Hapus data", "Erase the data"))
        .dangerous()
        .withReason(show("Alasan", "Reason"))
        .ask(
            reason -> {
              view.register.erase(one.id(), reason);
              dialog.close();
              view.load();
            });
  }
}
