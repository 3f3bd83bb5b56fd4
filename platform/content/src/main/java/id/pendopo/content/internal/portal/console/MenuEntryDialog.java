package id.pendopo.content.internal.portal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.portal.MenuTargets;
import id.pendopo.content.internal.portal.MenuPlan;
import id.pendopo.content.internal.portal.MenuPlan.Entry;
import id.pendopo.content.internal.portal.MenuPlan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The form of an entry of a menu. */
final class MenuEntryDialog {

  /** Something that can be chosen instead of typed. */
  private record Choice(Kind kind, String target, String title) {}

  private final Desk desk;
  private final Consumer<Entry> taken;
  private final Select<Kind> kind = new Select<>();
  private final ComboBox<Choice> choice = new ComboBox<>(show("Pilih tujuan", "Choose a target"));
  private final TextField target = Parts.text(show("Alamat", "Address"), 500);
  private final TextField titleId = Parts.optionalText(show("Judul", "Title"), 80);
  private final TextField titleEn =
      Parts.optionalText(show("Judul (Inggris)", "Title (English)"), 80);
  private @Nullable Entry before;

  MenuEntryDialog(Desk desk, Consumer<Entry> taken) {
    this.desk = desk;
    this.taken = taken;
    kind.setLabel(show("Jenis", "Kind"));
    kind.setItems(
        desk.menus.active().isEmpty()
            ? List.of(Kind.MODULE, Kind.PATH, Kind.LINK, Kind.HEADING)
            : List.of(Kind.MODULE, Kind.ITEM, Kind.PATH, Kind.LINK, Kind.HEADING));
    kind.setItemLabelGenerator(MenuEntryDialog::named);
    kind.setWidthFull();
    choice.setWidthFull();
    choice.setItemLabelGenerator(Choice::title);
    kind.addValueChangeListener(change -> follow());
    kind.setValue(Kind.PATH);
  }

  MenuEntryDialog change(Entry entry) {
    before = entry;
    kind.setValue(entry.kind());
    follow();
    target.setValue(entry.where());
    choices().stream()
        .filter(one -> one.target().equals(entry.where()))
        .findFirst()
        .ifPresent(choice::setValue);
    titleId.setValue(Desk.indonesian(entry.title()));
    titleEn.setValue(Desk.english(entry.title()));
    return this;
  }

  private static String named(Kind kind) {
    return switch (kind) {
      case PATH -> show("Alamat di situs ini", "An address of this site");
      case MODULE -> show("Halaman modul", "A page of a module");
      case ITEM -> show("Isi situs (mengikuti bila diganti nama)", "Content (follows a renaming)");
      case LINK -> show("Situs lain", "Another site");
      case HEADING -> show("Judul kelompok, tanpa tautan", "A heading without a link");
    };
  }

  private List<Choice> choices() {
    List<Choice> all = new ArrayList<>();
    if (kind.getValue() == Kind.MODULE) {
      for (PublicEntry entry : desk.menus.entries().values()) {
        all.add(new Choice(Kind.MODULE, entry.path(), show(entry.title())));
      }
    } else if (kind.getValue() == Kind.ITEM) {
      for (MenuTargets source : desk.menus.active()) {
        for (MenuTargets.Target one : source.search("", 200)) {
          all.add(
              new Choice(
                  Kind.ITEM,
                  source.key() + "/" + one.reference(),
                  show(source.title()) + ": " + show(one.title())));
        }
      }
    }
    return all;
  }

  private void follow() {
    boolean chosen = kind.getValue() == Kind.MODULE || kind.getValue() == Kind.ITEM;
    choice.setVisible(chosen);
    choice.clear();
    choice.setItems(choices());
    target.setVisible(kind.getValue() == Kind.PATH || kind.getValue() == Kind.LINK);
    target.setHelperText(
        kind.getValue() == Kind.LINK
            ? show("Misalnya https://www.contoh.go.id", "Such as https://www.contoh.go.id")
            : show("Misalnya /layanan", "Such as /layanan"));
    titleId.setHelperText(
        chosen ? show("Kosong: memakai judul tujuannya.", "Empty: the target's own title.") : "");
  }

  void open() {
    Button take = new Button(show("Pakai", "Use"));
    take.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            before == null ? show("Butir menu baru", "New entry") : show("Ubah butir", "Change"),
            Parts.form(kind, choice, target, titleId, titleEn),
            take);
    take.addClickListener(
        click -> {
          boolean sound =
              Problems.attempt(
                  Map.of(
                      "main[0].target",
                      target.isVisible() ? target : choice,
                      "main[0].title",
                      titleId),
                  () -> new MenuPlan(List.of(entry(null)), List.of()).check());
          if (sound) {
            taken.accept(entry(before == null ? null : before.parent()));
            dialog.close();
          }
        });
    dialog.open();
  }

  private Entry entry(@Nullable String parent) {
    Entry known = before;
    String key = known == null ? UUID.randomUUID().toString() : known.key();
    String where = "";
    if (choice.isVisible()) {
      Choice one = choice.getValue();
      where = one == null ? "" : one.target();
    } else if (target.isVisible()) {
      where = target.getValue();
    }
    return new Entry(key, parent, kind.getValue(), where, Desk.words(titleId, titleEn));
  }
}
