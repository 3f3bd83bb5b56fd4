package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.people.Employee;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.privacy.PersonArchive;
import id.pendopo.office.internal.privacy.PersonRequestRow;
import id.pendopo.office.internal.privacy.PersonRequestRow.Kind;
import id.pendopo.office.internal.privacy.PersonRequestRow.Outcome;
import id.pendopo.office.internal.privacy.PersonRequests.Part;
import id.pendopo.office.internal.privacy.PersonRequests.Wanted;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copy of a person's data, and its erasure. */
final class RequestsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final ComboBox<Employee> employee = new ComboBox<>(show("Pegawai", "Employee"));
  private final TextField nik = new TextField(show("atau NIK", "or NIK"));
  private final TextArea reason =
      new TextArea(show("Dasar permintaan (surat, tanggal)", "What asks for it (letter, date)"));

  RequestsPanel(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-stack");
    employee.setItems(desk.employees.ofUnit(Optional.empty()));
    employee.setItemLabelGenerator(Employee::name);
    employee.setClearButtonVisible(true);
    nik.setMaxLength(20);
    nik.setHelperText(
        show("Tidak disimpan; hanya untuk mencari.", "Not kept; only used to look up."));
    reason.setMaxLength(400);
    reason.setWidthFull();
    fill();
  }

  private void fill() {
    removeAll();
    add(
        Parts.hint(
            show(
                "Pastikan dahulu bahwa yang meminta adalah orangnya. Setiap permintaan diaudit.",
                "First make sure that it is the person who asks. Each request is audited.")),
        Parts.form(employee, nik, reason),
        Parts.toolbar(
            Parts.primary(show("Salinan data", "Copy of the data"), this::export),
            Parts.quiet(show("Hapus data", "Erase"), this::erase)),
        new H3(show("Permintaan terakhir", "Latest requests")));
    List<PersonRequestRow> latest = desk.requests.latest();
    if (latest.isEmpty()) {
      add(Parts.empty(show("Belum ada permintaan.", "There is no request yet.")));
      return;
    }
    Div card = Parts.card();
    latest.forEach(row -> card.add(line(row)));
    add(card);
  }

  private Component line(PersonRequestRow row) {
    String what =
        row.kind() == Kind.EXPORT
            ? show("Salinan data", "Copy of the data")
            : show("Penghapusan", "Erasure");
    StateBadge badge =
        row.outcome() == Outcome.DONE
            ? new StateBadge(Mood.GOOD, show("Dipenuhi", "Done"))
            : new StateBadge(Mood.WARNING, show("Ditolak", "Refused"));
    return Parts.line(
        Parts.twoLines(
            what + " · " + row.person(),
            desk.time(row.doneAt()) + " · " + row.doneBy() + " · " + row.note()),
        badge);
  }

  private Wanted wanted() {
    return new Wanted(
        Optional.ofNullable(employee.getValue()).map(Employee::id),
        Optional.of(nik.getValue().strip()).filter(text -> !text.isEmpty()),
        Optional.empty());
  }

  private void export() {
    Problems.attempt(
        Map.of("reason", reason, "nik", nik),
        () -> {
          List<Part> parts = desk.requests.export(wanted(), reason.getValue());
          byte[] zip = PersonArchive.zip(desk.agency.get().name(), desk.time(Instant.now()), parts);
          ready(parts, zip);
          fill();
        });
  }

  private static void ready(List<Part> parts, byte[] zip) {
    Dialog dialog = new Dialog(show("Salinan data siap", "The copy is ready"));
    UnorderedList list = new UnorderedList();
    parts.forEach(
        part ->
            list.add(
                new ListItem(
                    show(part.title())
                        + ": "
                        + part.items().size()
                        + show(" catatan", " records"))));
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                download ->
                    new DownloadResponse(
                        new ByteArrayInputStream(zip),
                        "data-pribadi.zip",
                        "application/zip",
                        zip.length)),
            show("Unduh ZIP (halaman dan JSON)", "Download ZIP (page and JSON)"));
    dialog.add(
        parts.isEmpty()
            ? Parts.hint(show("Tidak ada data orang ini.", "Nothing is held of this person."))
            : list,
        link,
        Parts.hint(
            show(
                "Serahkan dengan cara yang aman, lalu hapus dari komputer ini.",
                "Hand it over in a safe way, then delete it from this computer.")));
    dialog.getFooter().add(Parts.quiet(show("Tutup", "Close"), dialog::close));
    dialog.open();
  }

  private void erase() {
    Problems.attempt(
        Map.of("reason", reason, "nik", nik),
        () -> {
          List<LocalText> against = desk.requests.against(wanted());
          new Confirmation(
                  show("Hapus data orang ini?", "Erase this person's data?"),
                  against.isEmpty()
                      ? show(
                          "NIK, foto, dan nilai pribadi dalam audit dimusnahkan. Ini tidak dapat"
                              + " dibatalkan.",
                          "NIK, photo and personal values in the audit are destroyed. This cannot be"
                              + " undone.")
                      : show(
                              "Permintaan ini akan ditolak dan dicatat: ",
                              "This request will be refused and noted: ")
                          + String.join(" ", against.stream().map(text -> show(text)).toList()),
                  against.isEmpty() ? show("Hapus", "Erase") : show("Tolak", "Refuse"))
              .dangerous()
              .ask(unused -> erased());
        });
  }

  private void erased() {
    Problems.attempt(
        Map.of("reason", reason, "nik", nik),
        () -> {
          PersonRequestRow row = desk.requests.erase(wanted(), reason.getValue());
          Dialog dialog = new Dialog(show("Hasil", "Result"));
          dialog.add(line(row));
          row.explanation().lines().forEach(text -> dialog.add(Parts.hint(text)));
          dialog.getFooter().add(Parts.quiet(show("Tutup", "Close"), dialog::close));
          dialog.open();
          fill();
        });
  }
}
