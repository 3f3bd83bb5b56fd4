package id.pendopo.office.internal.complaint.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintChannel;
import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReceivedComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in what somebody says at the counter, on the telephone or in a letter. */
final class IntakeDialog {

  private static final int LONGEST = 5_000;

  private final Desk desk;
  private final Runnable afterwards;
  private final Select<ComplaintKind> kind = new Select<>();
  private final ComboBox<ComplaintCategory> category = new ComboBox<>(show("Kategori", "Category"));
  private final TextArea words = new TextArea(show("Isi laporan", "What is reported"));
  private final TextField placeWords = new TextField(show("Tempat", "Place"));
  private final Select<ComplaintChannel> channel = new Select<>();
  private final DatePicker receivedOn = Parts.date(show("Diterima", "Received"));
  private final TextField externalNumber =
      new TextField(show("Nomor di sistem asal", "Number where it came from"));
  private final ComboBox<Unit> unit;
  private final Select<ReporterDisclosure> disclosure = new Select<>();
  private final TextField name = new TextField(show("Nama", "Name"));
  private final TextField phone = new TextField(show("Telepon", "Telephone"));
  private final TextField email = new TextField(show("Surel", "E-mail"));
  private final Dialog dialog;

  IntakeDialog(Desk desk, Runnable afterwards) {
    this.desk = desk;
    this.afterwards = afterwards;
    unit = Parts.unit(desk.units);
    choices();
    words.setWidthFull();
    words.setMinHeight("8rem");
    words.setMaxLength(LONGEST);
    words.setRequired(true);
    placeWords.setMaxLength(300);
    externalNumber.setMaxLength(80);
    name.setMaxLength(200);
    List.of(placeWords, name, phone, email, externalNumber).forEach(TextField::setWidthFull);
    receivedOn.setPlaceholder(show("Hari ini", "Today"));
    disclosure.addValueChangeListener(change -> reporter());
    reporter();
    Button store = new Button(show("Terima", "Take in"));
    store.addThemeVariants(ButtonVariant.PRIMARY);
    store.setDisableOnClick(true);
    dialog =
        Parts.dialog(
            show("Terima pengaduan", "Take a complaint in"),
            Parts.form(
                kind,
                category,
                words,
                placeWords,
                channel,
                receivedOn,
                externalNumber,
                unit,
                disclosure,
                name,
                phone,
                email),
            store);
    store.addClickListener(
        click -> {
          if (!Problems.attempt(fields(), this::store)) {
            store.setEnabled(true);
          }
        });
  }

  private void choices() {
    kind.setLabel(show("Jenis", "Kind"));
    kind.setItems(ComplaintKind.values());
    kind.setItemLabelGenerator(one -> show(one.displayName()));
    kind.setValue(ComplaintKind.COMPLAINT);
    category.setItems(desk.categories.offered());
    category.setItemLabelGenerator(one -> show(one.name()));
    category.setRequired(true);
    category.setWidthFull();
    channel.setLabel(show("Saluran", "Channel"));
    channel.setItems(
        List.of(ComplaintChannel.values()).stream()
            .filter(one -> one != ComplaintChannel.WEB)
            .toList());
    channel.setItemLabelGenerator(one -> show(one.displayName()));
    channel.setValue(ComplaintChannel.COUNTER);
    disclosure.setLabel(show("Identitas pelapor", "Identity of the reporter"));
    disclosure.setItems(ReporterDisclosure.values());
    disclosure.setItemLabelGenerator(one -> show(one.displayName()));
    disclosure.setValue(ReporterDisclosure.NAMED);
    List<Unit> mine =
        desk.units.all().stream()
            .filter(one -> desk.access.may(ComplaintRegister.INTAKE, Optional.of(one.code())))
            .toList();
    unit.setItems(mine);
    unit.setWidthFull();
    if (!desk.access.may(ComplaintRegister.INTAKE, Optional.empty()) && !mine.isEmpty()) {
      unit.setValue(mine.getFirst());
    }
  }

  private void reporter() {
    boolean asked = disclosure.getValue() != ReporterDisclosure.ANONYMOUS;
    List.of(name, phone, email).forEach(field -> field.setVisible(asked));
  }

  private Map<String, HasValidation> fields() {
    Map<String, HasValidation> fields = new LinkedHashMap<>();
    fields.put("category", category);
    fields.put("words", words);
    fields.put("placeWords", placeWords);
    fields.put("receivedOn", receivedOn);
    fields.put("externalNumber", externalNumber);
    fields.put("unit", unit);
    fields.put("name", name);
    fields.put("phone", phone);
    fields.put("email", email);
    return fields;
  }

  void open() {
    dialog.open();
  }

  private static Optional<String> given(TextField field) {
    return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty());
  }

  private void store() {
    if (category.getValue() == null) {
      throw Problem.invalid("category", "Pilih kategori.", "Choose a category.");
    }
    boolean anonymous = disclosure.getValue() == ReporterDisclosure.ANONYMOUS;
    ReceivedComplaint received =
        desk.register.enter(
            new NewComplaint(
                kind.getValue(),
                category.getValue().key(),
                words.getValue(),
                disclosure.getValue(),
                anonymous
                    ? Optional.empty()
                    : Optional.of(
                        new ApplicantData(
                            ApplicantKind.PERSON,
                            name.getValue(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            given(phone),
                            given(email),
                            LegalBasis.PUBLIC_SERVICE)),
                channel.getValue(),
                new NewComplaint.Detail(
                    Optional.empty(),
                    Optional.empty(),
                    placeWords.getValue(),
                    Optional.empty(),
                    Optional.ofNullable(receivedOn.getValue()),
                    Optional.ofNullable(unit.getValue()).map(Unit::code),
                    given(externalNumber),
                    List.of()),
                Optional.empty(),
                Optional.empty()));
    dialog.close();
    afterwards.run();
    tell(received);
  }

  private void tell(ReceivedComplaint received) {
    Div told =
        Parts.stack(
            Parts.hint(
                show(
                    "Berikan kepada pelapor sekarang: kode dan PIN tidak dapat dilihat lagi.",
                    "Give them to the reporter now: code and PIN cannot be seen again.")),
            Parts.twoLines(received.trackingCode(), show("Kode lacak", "Tracking code")),
            Parts.twoLines(received.pin(), "PIN"),
            Parts.row(desk.receipt(received)));
    Parts.dialog(
            show(
                "Laporan " + received.complaint().id() + " diterima",
                "Report " + received.complaint().id() + " is taken in"),
            told)
        .open();
  }
}
