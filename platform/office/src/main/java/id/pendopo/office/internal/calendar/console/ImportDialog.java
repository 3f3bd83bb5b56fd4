package id.pendopo.office.internal.calendar.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.calendar.HolidayFile;
import id.pendopo.office.internal.calendar.HolidayProposals;
import id.pendopo.office.internal.calendar.Preview;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings a file in: read and reported at once, proposed when it is sound. */
final class ImportDialog {

  private static final int LIMIT = 400_000;

  private final HolidayProposals proposals;
  private final Runnable proposed;
  private final IntegerField year = new IntegerField(show("Tahun tabel", "Year of the table"));
  private final TextField decree = Parts.text(show("Nomor keputusan", "Number of the decree"), 200);
  private final DatePicker issued = Parts.date(show("Tanggal keputusan", "Date of the decree"));
  private final TextField source = Parts.text(show("Sumber berkas", "Source of the file"), 500);
  private final Div report = new Div();
  private final Button go = new Button(show("Ajukan", "Propose"));
  private final Dialog dialog;
  private String content = "";
  private HolidayFile.Format format = HolidayFile.Format.CSV;

  ImportDialog(HolidayProposals proposals, CurrentAgency agency, Runnable proposed) {
    this.proposals = proposals;
    this.proposed = proposed;
    LocalDate today = LocalDate.now(agency.get().zone());
    year.setValue(today.getYear() + 1);
    year.setMin(2000);
    year.setMax(2100);
    year.addValueChangeListener(change -> look());
    decree.setHelperText("SKB No. 1497/2025, 2/2025, 5/2025");
    issued.setMax(today);
    source.setHelperText(
        show("Misalnya alamat JDIH kementerian.", "For instance the address of the gazette."));
    Upload upload =
        new Upload(UploadHandler.inMemory((about, bytes) -> received(about.fileName(), bytes)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LIMIT);
    upload.setAcceptedFileExtensions(".csv", ".ics");
    upload.setUploadButton(new Button(show("Pilih berkas", "Choose a file")));
    upload.setDropLabel(new Span(show("atau letakkan di sini", "or drop it here")));
    report.getElement().setAttribute("aria-live", "polite");
    go.setEnabled(false);
    go.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
    go.addClickListener(click -> propose());
    dialog =
        Parts.dialog(
            show("Impor tabel libur nasional", "Import a national table"),
            Parts.form(
                year,
                Parts.hint(
                    show(
                        "CSV: kolom tanggal, jenis, nama (boleh hari). ICS: acara sehari penuh.",
                        "CSV: columns date, kind, name (weekday if you like). ICS: whole-day"
                            + " events.")),
                upload,
                report,
                decree,
                issued,
                source),
            go);
  }

  void open() {
    dialog.open();
  }

  private void received(String name, byte[] bytes) {
    Problems.attempt(
        () -> {
          content = "";
          format =
              name.toLowerCase(Locale.ROOT).endsWith(".ics")
                  ? HolidayFile.Format.ICS
                  : HolidayFile.Format.CSV;
          content = decoded(bytes);
        });
    look();
  }

  /** Reads the file again, for the year that stands there now. */
  private void look() {
    report.removeAll();
    go.setEnabled(false);
    if (content.isEmpty()) {
      return;
    }
    Problems.attempt(
        fields(),
        () -> {
          Preview preview = proposals.preview(upload());
          tell(preview);
          go.setEnabled(preview.acceptable() && !preview.differences().isEmpty());
        });
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Problem(
              422,
              "Berkas tidak tertulis dalam UTF-8. Simpan sebagai CSV UTF-8.",
              "The file is not written in UTF-8. Save it as CSV UTF-8.")
          .because(notUtf8);
    }
  }

  private Map<String, HasValidation> fields() {
    return Map.of("year", year, "decree", decree, "issued", issued, "source", source);
  }

  private HolidayProposals.Upload upload() {
    Integer wanted = year.getValue();
    return new HolidayProposals.Upload(wanted == null ? 0 : wanted, format, content);
  }

  private HolidayProposals.Basis basis() {
    LocalDate date = issued.getValue();
    if (date == null) {
      throw Problem.invalid("issued", "Isi tanggal keputusan.", "Give the date of the decree.");
    }
    return new HolidayProposals.Basis(date, decree.getValue(), source.getValue());
  }

  private void tell(Preview preview) {
    List<Preview.Line> doubtful =
        preview.rows().stream().filter(line -> line.state() != Preview.State.OK).toList();
    report.add(
        preview.acceptable()
            ? new StateBadge(
                StateBadge.Mood.GOOD,
                preview.rows().size() + show(" hari terbaca", " days were read"))
            : new StateBadge(
                StateBadge.Mood.BAD,
                show("Berkas perlu diperbaiki", "The file needs to be corrected")));
    UnorderedList wrong = new UnorderedList();
    doubtful.forEach(
        line ->
            line.messages()
                .forEach(
                    message ->
                        wrong.add(
                            new ListItem(
                                show("Baris ", "Line ") + line.row() + ": " + show(message)))));
    preview.warnings().forEach(warning -> wrong.add(new ListItem(show(warning))));
    report.add(wrong, new H3(show("Perbedaan", "Differences")));
    if (preview.differences().isEmpty()) {
      report.add(new Paragraph(show("Tidak ada.", "None.")));
    } else {
      report.add(Days.differences(preview.differences()));
    }
  }

  private void propose() {
    Problems.attempt(
        fields(),
        () -> {
          proposals.propose(upload(), basis());
          dialog.close();
          proposed.run();
          Notices.done(
              new LocalText(
                  "Usulan disimpan; kini menunggu orang kedua.",
                  "The proposal is kept; it now waits for a second person."));
        });
  }
}
