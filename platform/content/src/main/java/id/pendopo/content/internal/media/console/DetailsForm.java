package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.Parts;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaDetails.Focus;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import java.util.Map;
import java.util.Optional;

/** What people write about a medium. */
final class DetailsForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField title = Parts.optionalText(show("Judul", "Title"), 200);
  private final TextArea alternative = new TextArea(show("Teks alternatif", "Alternative text"));
  private final Checkbox decorative =
      new Checkbox(
          show("Hanya hiasan, tidak perlu dibacakan", "Only a decoration, need not be read aloud"));
  private final TextField caption = Parts.optionalText(show("Keterangan", "Caption"), 500);
  private final TextField credit =
      Parts.optionalText(show("Sumber atau pembuat", "Source or author"), 200);
  private final ComboBox<MediaFolder> folder;
  private final ComboBox<Unit> unit;

  DetailsForm(Desk desk, MediaItem item, boolean editable) {
    addClassName("pendopo-form");
    MediaDetails details = item.details();
    folder = desk.folders(show("Folder", "Folder"), details.folder());
    folder.setPlaceholder(show("Paling atas", "The top"));
    unit = Parts.unit(desk.units);
    details.unit().flatMap(desk.units::byCode).ifPresent(unit::setValue);
    title.setValue(details.title().orElse(""));
    title.setPlaceholder(item.name());
    alternative.setMaxLength(300);
    alternative.setValue(details.alternative().orElse(""));
    boolean picture = item.kind() == MediaKind.PICTURE;
    alternative.setVisible(picture || item.kind() == MediaKind.VIDEO);
    alternative.setRequired(picture && !details.decorative());
    alternative.setHelperText(
        show(
            "Apa yang terlihat, untuk warga yang memakai pembaca layar. Misalnya: Camat"
                + " menyerahkan bibit kepada petani di balai desa.",
            "What is seen, for citizens who use a screen reader. For instance: The head of the"
                + " district hands seedlings to farmers in the village hall."));
    decorative.setVisible(picture);
    decorative.setValue(details.decorative());
    alternative.setEnabled(!details.decorative());
    decorative.addValueChangeListener(
        change -> {
          alternative.setEnabled(!change.getValue());
          alternative.setRequired(picture && !change.getValue());
          alternative.setInvalid(false);
        });
    caption.setValue(details.caption().orElse(""));
    credit.setValue(details.credit().orElse(""));
    add(alternative, decorative, title, caption, credit, folder, unit);
    getChildren().forEach(part -> part.getElement().setEnabled(editable));
    if (editable) {
      alternative.setEnabled(!details.decorative());
    }
  }

  /** The field that most often is still empty. */
  void start() {
    if (alternative.isVisible() && alternative.isEmpty()) {
      alternative.focus();
    }
  }

  Map<String, HasValidation> fields() {
    return Map.of(
        "title", title,
        "alternative", alternative,
        "caption", caption,
        "credit", credit,
        "folder", folder,
        "unit", unit);
  }

  MediaDetails details(Focus focus) {
    return new MediaDetails(
        Optional.of(title.getValue()),
        decorative.getValue() ? Optional.empty() : Optional.of(alternative.getValue()),
        decorative.getValue(),
        Optional.of(caption.getValue()),
        Optional.of(credit.getValue()),
        Desk.chosen(folder),
        Desk.chosenUnit(unit),
        focus);
  }
}
