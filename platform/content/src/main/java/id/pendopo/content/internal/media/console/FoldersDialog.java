package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.media.MediaFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes, renames, moves and removes folders. */
final class FoldersDialog {

  private final Desk desk;
  private final Runnable afterwards;
  private final Div list = Parts.stack();
  private final Dialog dialog;

  FoldersDialog(Desk desk, Runnable afterwards) {
    this.desk = desk;
    this.afterwards = afterwards;
    dialog =
        Parts.dialog(
            show("Folder", "Folders"),
            Parts.stack(
                Parts.primary(show("Folder baru", "New folder"), () -> edit(Optional.empty())),
                list));
    load();
  }

  void open() {
    dialog.open();
  }

  private void load() {
    list.removeAll();
    List<MediaFolder> folders = desk.library.folders();
    if (folders.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Belum ada folder. Folder membantu bila media sudah banyak, misalnya per tahun.",
                  "There is no folder yet. Folders help when there is much, for instance by year.")));
    }
    folders.forEach(folder -> list.add(line(folder)));
  }

  private Div line(MediaFolder folder) {
    Button change = Parts.quiet(show("Ubah", "Change"), () -> edit(Optional.of(folder)));
    change.setAriaLabel(show("Ubah ", "Change ") + folder.name());
    Button remove =
        Parts.quiet(
            show("Hapus", "Remove"),
            () ->
                Problems.attempt(
                    () -> {
                      desk.library.removeFolder(folder.id(), OptionalLong.of(folder.revision()));
                      changed();
                    }));
    remove.setAriaLabel(show("Hapus ", "Remove ") + folder.name());
    return Parts.line(new Span(folder.path()), Parts.row(change, remove));
  }

  private void edit(Optional<MediaFolder> known) {
    TextField name = Parts.text(show("Nama", "Name"), 80);
    name.setWidthFull();
    known.ifPresent(folder -> name.setValue(folder.name()));
    ComboBox<MediaFolder> parent =
        desk.folders(
            show("Di dalam", "Inside"),
            known.map(MediaFolder::parent).orElse(OptionalLong.empty()));
    parent.setPlaceholder(show("Paling atas", "The top"));
    parent.setWidthFull();
    Button save = new Button(show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog form =
        Parts.dialog(
            known.isPresent()
                ? show("Ubah folder", "Change the folder")
                : show("Folder baru", "New folder"),
            Parts.form(name, parent),
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("name", name, "parent", parent),
                () -> {
                  OptionalLong above = Desk.chosen(parent);
                  if (known.isPresent()) {
                    desk.library.changeFolder(
                        known.get().id(),
                        OptionalLong.of(known.get().revision()),
                        name.getValue(),
                        above);
                  } else {
                    desk.library.createFolder(name.getValue(), above);
                  }
                  form.close();
                  changed();
                }));
    form.open();
    name.focus();
  }

  private void changed() {
    load();
    afterwards.run();
  }
}
