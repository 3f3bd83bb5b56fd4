package id.pendopo.office.internal.number.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberPattern.Token;
import id.pendopo.api.number.NumberRegister.BookInput;
import id.pendopo.api.number.NumberReset;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The form of a book, with an example that follows what is typed. */
final class BookDialog {

  private static final Map<Token, LocalText> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(Token.CLASSIFICATION, new LocalText("Klasifikasi", "Classification"));
    WORDS.put(Token.SERIAL, new LocalText("Nomor urut", "Serial"));
    WORDS.put(Token.UNIT, new LocalText("Unit", "Unit"));
    WORDS.put(Token.ROMAN, new LocalText("Bulan Romawi", "Roman month"));
    WORDS.put(Token.MONTH, new LocalText("Bulan", "Month"));
    WORDS.put(Token.YEAR, new LocalText("Tahun", "Year"));
  }

  private final Desk desk;
  private final @Nullable NumberBook book;
  private final TextField code = Pieces.text(show("Kode", "Code"), 40);
  private final TextField name = Pieces.text(show("Nama buku", "Name of the book"), 120);
  private final TextField pattern = Pieces.text(show("Pola nomor", "Pattern"), 120);
  private final Select<NumberReset> reset = new Select<>();
  private final Span example = new Span();
  private final Dialog dialog;

  /** A new book. */
  BookDialog(Desk desk, Runnable afterwards) {
    this(desk, afterwards, null);
  }

  /** Changes a book. */
  BookDialog(Desk desk, Runnable afterwards, @Nullable NumberBook book) {
    this.desk = desk;
    this.book = book;
    code.setRequired(true);
    code.setHelperText(
        show("Pendek dan tetap, misalnya SK atau 474.", "Short and lasting, such as SK or 474."));
    code.setVisible(book == null);
    name.setHelperText(
        show("Boleh kosong: dipakai kodenya.", "May stay empty: then its code is used."));
    pattern.setRequired(true);
    pattern.setValueChangeMode(ValueChangeMode.EAGER);
    pattern.addValueChangeListener(change -> follow());
    reset.setLabel(show("Nomor dimulai lagi", "Numbers begin again"));
    reset.setItems(NumberReset.values());
    reset.setItemLabelGenerator(value -> show(value.displayName()));
    reset.addValueChangeListener(change -> follow());
    reset.setWidthFull();
    pattern.setValue(
        book == null
            ? "{classification}/{serial:3}/{unit}/{roman}/{year}"
            : book.pattern().toString());
    reset.setValue(book == null ? NumberReset.YEAR : book.reset());
    name.setValue(book == null ? "" : book.name());
    Button save =
        new Button(book == null ? show("Buat buku", "Make the book") : show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(click -> save(afterwards));
    dialog =
        Parts.dialog(
            book == null ? show("Buku baru", "New book") : book.name(),
            Parts.form(code, name, pattern, tokens(), shown(), reset, paper()),
            save);
    follow();
  }

  void open() {
    dialog.open();
  }

  /** Buttons that put a token at the end of the pattern. */
  private Div tokens() {
    List<Button> buttons = new ArrayList<>();
    WORDS.forEach(
        (token, words) -> {
          Button add =
              Pieces.button(
                  show(words),
                  () -> {
                    String part = token == Token.SERIAL ? "serial:3" : token.word();
                    pattern.setValue(pattern.getValue() + "{" + part + "}");
                    pattern.focus();
                  },
                  ButtonVariant.SMALL);
          add.setAriaLabel(
              show("Tambahkan ke pola: " + words.id(), "Add to the pattern: " + words.en()));
          buttons.add(add);
        });
    return Pieces.named("pendopo-row", buttons.toArray(new Button[0]));
  }

  private Div shown() {
    Span label = new Span(show("Nomor akan berbunyi", "Numbers will read"));
    label.addClassName("pendopo-second");
    example.addClassName("pendopo-first");
    example.getElement().setAttribute("aria-live", "polite");
    Div box = Pieces.named("pendopo-inset", Pieces.named("pendopo-two-lines", label, example));
    return box;
  }

  /** On a phone the list has no room for it. */
  private Div paper() {
    NumberBook known = book;
    if (known == null) {
      return new Div();
    }
    return new Div(
        Pieces.button(
            show("Lanjutkan dari buku kertas", "Go on from paper"),
            () -> {
              dialog.close();
              BooksView.askTakeOver(desk, known);
            },
            ButtonVariant.TERTIARY));
  }

  private void follow() {
    ExampleNumber now =
        ExampleNumber.of(
            pattern.getValue(),
            Optional.ofNullable(reset.getValue()),
            1,
            desk.today(),
            desk.exampleUnit());
    example.setText(now.text().in(ConsoleLocale.current()));
  }

  private void save(Runnable afterwards) {
    Problems.attempt(
        Map.of("code", code, "name", name, "pattern", pattern, "reset", reset),
        () -> {
          BookInput input =
              new BookInput(
                  name.getValue(),
                  pattern.getValue(),
                  reset.getValue() == null ? "" : reset.getValue().name());
          NumberBook known = book;
          if (known == null) {
            desk.register.create(code.getValue(), input);
          } else {
            desk.register.change(known.code(), input, OptionalLong.of(known.version()));
          }
          dialog.close();
          afterwards.run();
          Notices.done(new LocalText("Buku disimpan.", "The book is saved."));
        });
  }
}
