package id.pendopo.office.internal.number.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberPattern.Token;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.number.NumberReset;
import id.pendopo.api.number.NumberState;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is asked for when a number is taken, reserved, inserted, used or made void. */
final class NumberDialogs {

  private final Desk desk;
  private final NumberBook book;
  private final Runnable afterwards;

  NumberDialogs(Desk desk, NumberBook book, Runnable afterwards) {
    this.desk = desk;
    this.book = book;
    this.afterwards = afterwards;
  }

  /** The fields that a number of this book needs, with the number that would come. */
  private final class Fields {
    final DatePicker on = Parts.date(show("Tanggal surat", "Date of the letter"));
    final TextField classification = Pieces.text(show("Kode klasifikasi", "Classification"), 40);
    final ComboBox<Unit> unit = new ComboBox<>(show("Unit", "Unit"));
    final TextField subject = Pieces.text(show("Perihal", "Subject"), 300);
    final Span next = new Span();

    Fields() {
      on.setValue(desk.today());
      classification.setVisible(
          book.reset() == NumberReset.CLASS || book.pattern().has(Token.CLASSIFICATION));
      classification.setRequired(classification.isVisible());
      classification.setValueChangeMode(ValueChangeMode.LAZY);
      List<Unit> units = desk.unitsForNumbers();
      unit.setItems(units);
      unit.setItemLabelGenerator(one -> one.name() + " (" + one.code() + ")");
      unit.setWidthFull();
      unit.setRequired(book.pattern().has(Token.UNIT));
      unit.setVisible(!units.isEmpty());
      if (units.size() == 1) {
        unit.setValue(units.getFirst());
      }
      subject.setRequired(true);
      next.addClassName("pendopo-first");
      next.getElement().setAttribute("aria-live", "polite");
      on.addValueChangeListener(change -> follow());
      classification.addValueChangeListener(change -> follow());
      unit.addValueChangeListener(change -> follow());
      follow();
    }

    NumberRequest request() {
      return new NumberRequest(
          Optional.ofNullable(on.getValue()),
          Optional.of(classification.getValue()),
          Optional.ofNullable(unit.getValue()).map(Unit::code),
          subject.getValue());
    }

    Div next() {
      Span label = new Span(show("Nomor berikutnya", "Next number"));
      label.addClassName("pendopo-second");
      return Pieces.named("pendopo-inset", Pieces.named("pendopo-two-lines", label, next));
    }

    private void follow() {
      String words;
      try {
        words = desk.register.preview(book.code(), request());
      } catch (Problem incomplete) {
        words = "…";
      }
      next.setText(words);
    }
  }

  void take() {
    Fields fields = new Fields();
    Button go = new Button(show("Ambil nomor", "Take the number"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Ambil nomor", "Take a number"),
            Parts.form(
                fields.subject, fields.classification, fields.unit, fields.on, fields.next()),
            go);
    once(
        go,
        () ->
            Problems.attempt(
                Map.of(
                    "on", fields.on,
                    "classification", fields.classification,
                    "unit", fields.unit,
                    "subject", fields.subject),
                () -> {
                  NumberEntry taken = desk.register.issue(book.code(), fields.request());
                  dialog.close();
                  afterwards.run();
                  Notices.done(
                      new LocalText(
                          "Nomor surat: " + taken.number(),
                          "The letter's number: " + taken.number()));
                }));
    dialog.open();
  }

  void reserve() {
    Fields fields = new Fields();
    IntegerField count = new IntegerField(show("Berapa nomor", "How many"));
    count.setMin(1);
    count.setMax(200);
    count.setValue(10);
    count.setRequired(true);
    count.setStepButtonsVisible(true);
    TextArea reason = Pieces.reason(show("Alasan", "Reason"));
    Button go = new Button(show("Pesan nomor", "Reserve"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Pesan sejumlah nomor", "Reserve numbers"),
            Parts.form(
                Parts.hint(
                    show(
                        "Nomor yang dipesan tetap tercatat: nanti dipakai satu per satu, atau"
                            + " dibatalkan.",
                        "Reserved numbers stay in the book: used one by one later, or made void.")),
                count,
                fields.classification,
                fields.unit,
                fields.on,
                reason,
                fields.next()),
            go);
    once(
        go,
        () ->
            Problems.attempt(
                Map.of(
                    "on", fields.on,
                    "classification", fields.classification,
                    "unit", fields.unit,
                    "count", count,
                    "reason", reason),
                () -> {
                  List<NumberEntry> block =
                      desk.register.reserve(
                          book.code(),
                          fields.request(),
                          count.getValue() == null ? 0 : count.getValue(),
                          reason.getValue());
                  dialog.close();
                  afterwards.run();
                  String span = block.getFirst().number() + " – " + block.getLast().number();
                  Notices.done(new LocalText("Dipesan: " + span, "Reserved: " + span));
                }));
    dialog.open();
  }

  void insert() {
    Fields fields = new Fields();
    IntegerField after = new IntegerField(show("Di belakang nomor urut", "Behind the serial"));
    after.setMin(1);
    after.setRequired(true);
    after.setHelperText(
        show("Misalnya 123: suratnya mendapat 123a.", "For instance 123: the letter gets 123a."));
    TextArea reason = Pieces.reason(show("Alasan", "Reason"));
    Button go = new Button(show("Sisipkan nomor", "Insert"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Sisipkan nomor", "Insert a number"),
            Parts.form(
                after, fields.subject, fields.classification, fields.unit, fields.on, reason),
            go);
    once(
        go,
        () ->
            Problems.attempt(
                Map.of(
                    "after", after,
                    "on", fields.on,
                    "classification", fields.classification,
                    "unit", fields.unit,
                    "subject", fields.subject,
                    "reason", reason),
                () -> {
                  NumberEntry made =
                      desk.register.insert(
                          book.code(),
                          after.getValue() == null ? 0 : after.getValue(),
                          fields.request(),
                          reason.getValue());
                  dialog.close();
                  afterwards.run();
                  Notices.done(
                      new LocalText("Disisipkan: " + made.number(), "Inserted: " + made.number()));
                }));
    dialog.open();
  }

  /** One line with all that is known of it, and what may be done. */
  void openLine(NumberEntry entry) {
    Div facts =
        Pieces.named(
            "pendopo-facts",
            Pieces.fact(show("Perihal", "Subject"), orDash(entry.subject())),
            Pieces.fact(show("Tanggal", "Date"), Parts.written(entry.on())),
            Pieces.fact(show("Klasifikasi", "Classification"), entry.classification().orElse("–")),
            Pieces.fact(
                show("Unit", "Unit"),
                entry.unit().flatMap(desk.units::byCode).map(Unit::name).orElse("–")),
            Pieces.fact(show("Keterangan", "Remark"), orDash(entry.reason())));
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(entry.number());
    dialog.setWidth("min(34rem, 94vw)");
    dialog.add(Pieces.badge(entry.state()), facts);
    if (desk.mayWrite(entry.unit()) && entry.state() != NumberState.VOID) {
      dialog
          .getFooter()
          .add(
              Pieces.button(
                  show("Batalkan nomor", "Make void"),
                  () -> {
                    dialog.close();
                    cancel(entry);
                  },
                  ButtonVariant.TERTIARY,
                  ButtonVariant.ERROR));
    }
    if (desk.mayWrite(entry.unit()) && entry.state() == NumberState.RESERVED) {
      dialog
          .getFooter()
          .add(
              Pieces.button(
                  show("Pakai nomor ini", "Use this number"),
                  () -> {
                    dialog.close();
                    use(entry);
                  },
                  ButtonVariant.PRIMARY));
    }
    dialog.getFooter().add(Pieces.button(show("Tutup", "Close"), dialog::close));
    dialog.open();
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private void use(NumberEntry entry) {
    TextField subject = Pieces.text(show("Perihal", "Subject"), 300);
    subject.setRequired(true);
    DatePicker on = Parts.date(show("Tanggal surat", "Date of the letter"));
    on.setValue(entry.on());
    Button go = new Button(show("Pakai nomor", "Use the number"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(entry.number(), Parts.form(subject, on), go);
    once(
        go,
        () ->
            Problems.attempt(
                Map.of("subject", subject, "on", on),
                () -> {
                  desk.register.use(
                      book.code(),
                      entry.id(),
                      Optional.ofNullable(on.getValue()),
                      subject.getValue());
                  dialog.close();
                  afterwards.run();
                }));
    dialog.open();
  }

  private void cancel(NumberEntry entry) {
    new Confirmation(
            show("Batalkan " + entry.number() + "?", "Make " + entry.number() + " void?"),
            show(
                "Nomor ini tetap tercatat sebagai batal dan tidak pernah dipakai lagi. Ini tidak"
                    + " dapat dikembalikan.",
                "The number stays in the book as void and is never used again. This cannot be"
                    + " undone."),
            show("Batalkan nomor", "Make void"))
        .dangerous()
        .withReason(show("Alasan", "Reason"))
        .ask(
            reason -> {
              desk.register.cancel(
                  book.code(), entry.id(), reason, OptionalLong.of(entry.version()));
              afterwards.run();
            });
  }

  /** A second click while the first is at work would take a second number. */
  private static void once(Button button, Runnable work) {
    button.setDisableOnClick(true);
    button.addClickListener(
        click -> {
          try {
            work.run();
          } finally {
            button.setEnabled(true);
          }
        });
  }
}
