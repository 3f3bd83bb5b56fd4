package id.pendopo.office.internal.catalogue.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceContent.TimeUnit;
import id.pendopo.api.catalogue.ServiceRegister.Entry;
import id.pendopo.api.catalogue.StandardComponent;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A service standard as a form: lists are written one entry a line. */
final class ServiceDialog {

  private final Desk desk;
  private final Optional<Entry> known;
  private final Runnable afterwards;
  private final TextField key = Parts.text(show("Kode", "Key"), 60);
  private final TextField name = Parts.text(show("Nama layanan", "Name of the service"), 200);
  private final TextField nameEn =
      new TextField(show("Nama dalam bahasa Inggris", "Name in English"));
  private final TextArea summary = new TextArea(show("Ringkasan", "Summary"));
  private final ComboBox<Unit> unit;
  private final IntegerField amount = new IntegerField(show("Waktu paling lama", "Time at most"));
  private final Select<TimeUnit> timeUnit = new Select<>();
  private final Checkbox free = new Checkbox(show("Tidak dipungut biaya", "Free of charge"));
  private final Map<String, TextArea> lists = new LinkedHashMap<>();
  private final Map<StandardComponent, TextArea> texts = new EnumMap<>(StandardComponent.class);
  private final Div forms = Parts.stack();
  private final Map<String, Checkbox> chosenForms = new TreeMap<>();
  private final Dialog dialog;

  ServiceDialog(Desk desk, Optional<Entry> known, Runnable afterwards) {
    this.desk = desk;
    this.known = known;
    this.afterwards = afterwards;
    unit = Parts.unit(desk.units);
    unit.setWidthFull();
    key.setVisible(known.isEmpty());
    key.setHelperText(
        show(
            "Pendek dan tetap, misalnya surat-domisili.",
            "Short and lasting, such as domicile-letter."));
    List.of(name, nameEn).forEach(TextField::setWidthFull);
    summary.setWidthFull();
    amount.setMin(1);
    timeUnit.setLabel(show("Satuan", "Unit of time"));
    timeUnit.setItems(TimeUnit.values());
    timeUnit.setItemLabelGenerator(one -> show(one.displayName()));
    timeUnit.setValue(TimeUnit.WORKING_DAYS);
    list(
        "requirements",
        "Persyaratan",
        "Requirements",
        "KTP, atau: KTP | fotokopi 2 lembar, atau: ? Surat nikah (bila ada)",
        "KTP, or: KTP | two copies, or: ? Marriage certificate (if there is one)");
    list(
        "steps",
        "Prosedur",
        "Procedure",
        "Petugas memeriksa berkas | Petugas loket",
        "The clerk checks the papers | Clerk");
    list(
        "tariffs",
        "Tarif",
        "Tariffs",
        "Legalisasi | 5000 | per lembar | Perda 1/2024",
        "Legalisation | 5000 | each | Perda 1/2024");
    list("products", "Produk pelayanan", "Products", "Surat keterangan", "A certificate");
    list(
        "complaintWays",
        "Pengaduan, saran, masukan",
        "Complaints and suggestions",
        "Telepon | (0351) 000000",
        "Telephone | (0351) 000000");
    list(
        "locations",
        "Lokasi dan jam",
        "Locations and hours",
        "Kantor | Jalan Raya 1 | Senin–Kamis 08.00–15.00",
        "Office | Jalan Raya 1 | Monday–Thursday 8–15");
    list("legalBasis", "Dasar hukum", "Legal basis", "UU 25/2009", "UU 25/2009");
    for (StandardComponent component : StandardComponent.values()) {
      if (ServiceContent.TEXTS.contains(component)) {
        TextArea area = new TextArea(show(component.displayName()));
        area.setWidthFull();
        texts.put(component, area);
      }
    }
    desk.formCodes().forEach(code -> chosenForms.put(code, new Checkbox(code)));
    chosenForms.values().forEach(forms::add);
    known.ifPresent(entry -> fill(entry.newest().content()));
    Button store = new Button(show("Simpan draf", "Save the draft"));
    store.addThemeVariants(ButtonVariant.PRIMARY);
    dialog =
        Parts.dialog(
            known.isPresent()
                ? show(known.get().newest().content().name())
                : show("Layanan baru", "New service"),
            body(),
            store);
    dialog.setWidth("min(52rem, 96vw)");
    store.addClickListener(click -> store());
  }

  private Div body() {
    Div form = Parts.form(key, name, nameEn, summary, unit);
    form.add(
        new H3(show("Penyampaian pelayanan", "Delivery")),
        lists.get("requirements"),
        lists.get("steps"),
        amount,
        timeUnit,
        free,
        lists.get("tariffs"),
        lists.get("products"),
        lists.get("complaintWays"),
        lists.get("locations"));
    if (!chosenForms.isEmpty()) {
      form.add(new H3(show("Formulir", "Forms")), forms);
    }
    form.add(new H3(show("Pengelolaan pelayanan", "Organisation")), lists.get("legalBasis"));
    texts.values().forEach(form::add);
    return form;
  }

  private void list(String field, String id, String en, String exampleId, String exampleEn) {
    TextArea area = new TextArea(show(id, en));
    area.setWidthFull();
    area.setHelperText(
        show("Satu tiap baris. Misalnya: " + exampleId, "One a line. For instance: " + exampleEn));
    lists.put(field, area);
  }

  private void fill(ServiceContent content) {
    name.setValue(content.name().id());
    nameEn.setValue(content.name().en().equals(content.name().id()) ? "" : content.name().en());
    summary.setValue(content.summary().map(LocalText::id).orElse(""));
    content.unit().flatMap(desk.units::byCode).ifPresent(unit::setValue);
    content
        .time()
        .ifPresent(
            time -> {
              amount.setValue(time.amount());
              timeUnit.setValue(time.unit());
            });
    free.setValue(content.free());
    Map<String, String> lines = ServiceLines.write(content);
    lists.forEach((field, area) -> area.setValue(lines.getOrDefault(field, "")));
    texts.forEach((component, area) -> area.setValue(content.texts().getOrDefault(component, "")));
    content
        .forms()
        .forEach(
            code -> {
              Checkbox box = chosenForms.computeIfAbsent(code, label -> new Checkbox(label));
              box.setValue(true);
              forms.add(box);
            });
  }

  void open() {
    dialog.open();
  }

  private void store() {
    Map<String, HasValidation> fields = new LinkedHashMap<>(lists);
    fields.put("key", key);
    fields.put("name", name);
    fields.put("unit", unit);
    fields.put("time", amount);
    Problems.attempt(
        fields,
        () -> {
          ServiceContent content = content();
          if (known.isPresent()) {
            desk.register.saveDraft(
                known.get().key(), OptionalLong.of(known.get().revision()), content);
          } else {
            desk.register.create(key.getValue().strip(), content);
          }
          dialog.close();
          afterwards.run();
          Notices.done(new LocalText("Draf disimpan.", "The draft is saved."));
        });
  }

  private String lines(String field) {
    TextArea area = lists.get(field);
    return area == null ? "" : area.getValue();
  }

  private ServiceContent content() {
    if (name.getValue().isBlank()) {
      throw Problem.invalid("name", "Isi nama layanan.", "Enter the name of the service.");
    }
    String title = name.getValue().strip();
    String english = nameEn.getValue().isBlank() ? title : nameEn.getValue().strip();
    Map<StandardComponent, String> said = new EnumMap<>(StandardComponent.class);
    texts.forEach(
        (component, area) -> {
          if (!area.getValue().isBlank()) {
            said.put(component, area.getValue().strip());
          }
        });
    return ServiceLines.read(
        new ServiceLines.Head(
            new LocalText(title, english),
            summary.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(LocalText.same(summary.getValue().strip())),
            Optional.ofNullable(unit.getValue()).map(Unit::code),
            Optional.ofNullable(amount.getValue())
                .map(count -> new ServiceContent.StandardTime(count, timeUnit.getValue())),
            free.getValue(),
            chosenForms.entrySet().stream()
                .filter(one -> one.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList(),
            said),
        this::lines);
  }
}
