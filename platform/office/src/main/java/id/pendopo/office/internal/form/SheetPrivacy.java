package id.pendopo.office.internal.form;

import id.pendopo.api.form.AnswerSheets.AnswerSheet;
import id.pendopo.api.form.Filled;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.applicant.ApplicantStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The answers that a person gave to forms. */
@Component(service = PersonalDataSource.class)
public final class SheetPrivacy implements PersonalDataSource {

  private final Store store;
  private final SheetKeeper sheets;

  @Activate
  public SheetPrivacy(
      @Reference(target = OfficeUnit.STORE) Store store, @Reference SheetKeeper sheets) {
    this.store = store;
    this.sheets = sheets;
  }

  @Override
  public String code() {
    return "office.answers";
  }

  @Override
  public LocalText title() {
    return new LocalText("Jawaban formulir", "Answers to forms");
  }

  @Override
  public List<Item> of(PersonReference person) {
    return held(person).stream()
        .map(sheet -> new Item(sheet.form().definition().title(), values(sheet)))
        .toList();
  }

  private List<AnswerSheet> held(PersonReference person) {
    return store.read(
        em -> sheets.whole(em, ApplicantStore.all(em, person.applicant().stream().toList())));
  }

  private static Map<LocalText, String> values(AnswerSheet sheet) {
    Filled filled =
        new Filled(sheet.form(), sheet.answers(), sheet.answers().keySet(), List.of(), List.of());
    Map<LocalText, String> values = new LinkedHashMap<>();
    for (AnswerWords.Line line : AnswerWords.lines(filled)) {
      LocalText label = line.label();
      for (int i = 2; values.containsKey(label); i++) {
        // two witnesses have the same questions
        label =
            new LocalText(line.label().id() + " (" + i + ")", line.label().en() + " (" + i + ")");
      }
      values.put(label, line.value().id());
    }
    return values;
  }

  @Override
  public List<LocalText> reasonsAgainstErasure(PersonReference person) {
    return List.of(); // an open case is one, which the cases themselves tell
  }

  @Override
  public Erasure erase(PersonReference person) {
    List<AnswerSheet> held = held(person);
    held.forEach(sheet -> sheets.erase(sheet.id()));
    return new Erasure(held.size(), List.of());
  }
}
