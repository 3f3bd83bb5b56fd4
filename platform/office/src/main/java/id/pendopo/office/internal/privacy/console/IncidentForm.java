package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.office.internal.privacy.IncidentRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records an incident, or what is known of it by now. */
final class IncidentForm {

  private final Desk desk;
  private final @Nullable IncidentRow there;
  private final Runnable saved;
  private final ZoneId zone;
  private final TextField title = Parts.text(show("Judul singkat", "Short title"), 200);
  private final DateTimePicker discovered =
      new DateTimePicker(show("Diketahui pada", "Discovered on"));
  private final TextArea happened =
      area(show("Kapan dan bagaimana terungkap", "When and how it was exposed"));
  private final TextArea data = area(show("Data apa yang terungkap", "Which data was exposed"));
  private final TextArea persons = area(show("Siapa subjek datanya", "Whose data it is"));
  private final IntegerField count =
      new IntegerField(show("Perkiraan jumlah orang", "About how many persons"));
  private final TextArea handling = area(show("Upaya penanganan", "Handling"));
  private final TextArea recovery = area(show("Upaya pemulihan", "Recovery"));
  private final TextField contact = new TextField(show("Narahubung", "Contact"));
  private final Dialog dialog;

  IncidentForm(Desk desk, @Nullable IncidentRow there, Runnable saved) {
    this.desk = desk;
    this.there = there;
    this.saved = saved;
    zone = desk.agency.get().zone();
    contact.setMaxLength(400);
    discovered.setHelperText(
        show(
            "Jam 3 x 24 berjalan sejak saat ini dan tidak dapat diubah lagi.",
            "The clock of 3 × 24 hours runs from here; it cannot be changed later."));
    fill();
    dialog =
        Parts.dialog(
            show("Insiden pelindungan data", "Data protection incident"),
            Parts.form(
                title, discovered, happened, data, persons, count, handling, recovery, contact),
            Parts.primary(show("Simpan", "Save"), this::save));
  }

  void open() {
    dialog.open();
  }

  private void fill() {
    if (there == null) {
      discovered.setValue(LocalDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES));
      return;
    }
    IncidentRow.Facts facts = there.facts();
    title.setValue(facts.title());
    discovered.setValue(LocalDateTime.ofInstant(there.discovered(), zone));
    discovered.setReadOnly(true);
    happened.setValue(facts.happened());
    data.setValue(facts.data());
    persons.setValue(facts.persons());
    facts.count().ifPresent(number -> count.setValue(number.intValue()));
    handling.setValue(facts.handling());
    recovery.setValue(facts.recovery());
    contact.setValue(facts.contact());
  }

  private void save() {
    Map<String, HasValidation> fields =
        Map.of("title", title, "discovered", discovered, "contact", contact, "count", count);
    boolean done =
        Problems.attempt(
            fields,
            () -> {
              if (there == null) {
                desk.incidents.open(start(), facts());
              } else {
                desk.incidents.change(there.id(), there.version(), facts());
              }
            });
    if (done) {
      dialog.close();
      saved.run();
    }
  }

  private Instant start() {
    return Optional.ofNullable(discovered.getValue())
        .orElse(LocalDateTime.now(zone))
        .atZone(zone)
        .toInstant();
  }

  private IncidentRow.Facts facts() {
    return new IncidentRow.Facts(
        title.getValue().strip(),
        happened.getValue(),
        data.getValue(),
        persons.getValue(),
        Optional.ofNullable(count.getValue()).map(Integer::longValue),
        handling.getValue(),
        recovery.getValue(),
        contact.getValue());
  }

  private static TextArea area(String label) {
    TextArea area = new TextArea(label);
    area.setMaxLength(20_000);
    area.setWidthFull();
    return area;
  }
}
