package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormField;
import id.pendopo.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The component for one field; hands over what is entered as texts, for the same rules to read. */
final class FieldInput {

  private static final int MANY_OPTIONS = 7;

  /** Takes a file that somebody chose. */
  interface Receiver {
    void receive(String name, InputStream content);
  }

  private final FormField field;
  private final @Nullable Object start;
  private final Consumer<@Nullable Object> entered;
  private final Receiver receiver;

  FieldInput(
      FormField field,
      @Nullable Object start,
      Consumer<@Nullable Object> entered,
      Receiver receiver) {
    this.field = field;
    this.start = start;
    this.entered = entered;
    this.receiver = receiver;
  }

  Component component() {
    String label = show(field.label());
    Component made =
        switch (field.kind()) {
          case FieldKind.LongText ignored -> {
            TextArea area = new TextArea(label);
            area.setValue(startText());
            area.setRequired(field.required());
            area.setWidthFull();
            area.addValueChangeListener(change -> entered.accept(change.getValue()));
            yield area;
          }
          case FieldKind.Day ignored -> {
            DatePicker picker = Parts.date(label);
            if (startText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
              picker.setValue(LocalDate.parse(startText()));
            }
            picker.setRequired(field.required());
            picker.addValueChangeListener(
                change ->
                    entered.accept(
                        change.getValue() == null ? null : change.getValue().toString()));
            yield picker;
          }
          case FieldKind.YesNo ignored -> yesNo(label);
          case FieldKind.Choice choice -> choice.many() ? many(label, choice) : one(label, choice);
          case FieldKind.Place ignored -> place(label);
          case FieldKind.Files files -> upload(label, files);
          default -> line(label);
        };
    if (made instanceof HasHelper helper) {
      field.help().ifPresent(help -> helper.setHelperText(show(help)));
    }
    return made;
  }

  private String startText() {
    return start instanceof String || start instanceof Number || start instanceof Boolean
        ? start.toString()
        : "";
  }

  private Component line(String label) {
    TextField text = new TextField(label);
    text.setValue(startText());
    text.setRequired(field.required());
    text.setWidthFull();
    switch (field.kind()) {
      case FieldKind.Money ignored -> text.setPrefixComponent(new Span("Rp"));
      case FieldKind.Amount amount ->
          amount.unit().ifPresent(unit -> text.setSuffixComponent(new Span(show(unit))));
      case FieldKind.Nik ignored -> text.getElement().setAttribute("autocomplete", "off");
      default -> {
        // a plain line
      }
    }
    text.addValueChangeListener(change -> entered.accept(change.getValue()));
    return text;
  }

  private Component yesNo(String label) {
    RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(label);
    group.setItems(true, false);
    group.setItemLabelGenerator(yes -> yes ? show("Ya", "Yes") : show("Tidak", "No"));
    group.setRequired(field.required());
    if (!startText().isEmpty()) {
      group.setValue(List.of("true", "ya").contains(startText()));
    }
    group.addValueChangeListener(change -> entered.accept(change.getValue()));
    return group;
  }

  private Component one(String label, FieldKind.Choice choice) {
    FieldKind.@Nullable Option chosen =
        choice.options().stream()
            .filter(option -> option.value().equals(startText()))
            .findFirst()
            .orElse(null);
    if (choice.options().size() > MANY_OPTIONS) {
      ComboBox<FieldKind.Option> box = new ComboBox<>(label);
      box.setItems(choice.options());
      box.setItemLabelGenerator(option -> show(option.label()));
      box.setRequired(field.required());
      box.setWidthFull();
      box.setValue(chosen);
      box.addValueChangeListener(change -> entered.accept(value(change.getValue())));
      return box;
    }
    RadioButtonGroup<FieldKind.Option> group = new RadioButtonGroup<>(label);
    group.setItems(choice.options());
    group.setItemLabelGenerator(option -> show(option.label()));
    group.setRequired(field.required());
    group.setValue(chosen);
    group.addValueChangeListener(change -> entered.accept(value(change.getValue())));
    return group;
  }

  private static @Nullable String value(FieldKind.@Nullable Option option) {
    return option == null ? null : option.value();
  }

  private Component many(String label, FieldKind.Choice choice) {
    List<String> chosen = new ArrayList<>();
    if (start instanceof List<?> list) {
      list.forEach(one -> chosen.add(String.valueOf(one)));
    }
    Div box = titled(label);
    choice
        .options()
        .forEach(
            option -> {
              Checkbox check = new Checkbox(show(option.label()), chosen.contains(option.value()));
              check.addValueChangeListener(
                  change -> {
                    chosen.remove(option.value());
                    if (change.getValue()) {
                      chosen.add(option.value());
                    }
                    entered.accept(List.copyOf(chosen));
                  });
              box.add(check);
            });
    return box;
  }

  private Component place(String label) {
    Map<String, Object> parts = new HashMap<>();
    if (start instanceof Map<?, ?> given) {
      given.forEach((key, value) -> parts.put(String.valueOf(key), value));
    }
    Div box = titled(label);
    box.add(
        part(parts, "street", show("Jalan, nomor, RT/RW", "Street, number, RT/RW")),
        part(parts, "areaName", show("Desa/kelurahan, kecamatan", "Village, district")),
        part(parts, "areaCode", show("Kode wilayah (bila tahu)", "Area code (if known)")),
        part(parts, "postcode", show("Kode pos", "Postcode")));
    return box;
  }

  private TextField part(Map<String, Object> parts, String name, String label) {
    TextField text = new TextField(label);
    text.setWidthFull();
    text.setValue(String.valueOf(parts.getOrDefault(name, "")));
    text.addValueChangeListener(
        change -> {
          parts.put(name, change.getValue());
          entered.accept(Map.copyOf(parts));
        });
    return text;
  }

  private Component upload(String label, FieldKind.Files files) {
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, data) ->
                    Problems.attempt(
                        () ->
                            receiver.receive(
                                metadata.fileName(), new ByteArrayInputStream(data)))));
    upload.setMaxFiles(files.most());
    upload.setMaxFileSize((int) files.largest());
    upload.addFileRejectedListener(
        event ->
            Problems.show(
                new Problem(
                    413,
                    "Berkas terlalu besar atau terlalu banyak.",
                    "The file is too large, or there are too many.")));
    Div box = titled(label);
    field.help().ifPresent(help -> box.add(Parts.hint(show(help))));
    box.add(upload);
    return box;
  }

  private Div titled(String label) {
    Span title = new Span(label + (field.required() ? " •" : ""));
    title.addClassName("pendopo-first");
    return Parts.stack(title);
  }
}
