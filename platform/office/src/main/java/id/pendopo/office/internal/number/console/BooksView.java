package id.pendopo.office.internal.number.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberReset;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number books of the agency: open a register, make a book, change one. */
public final class BooksView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "buku-nomor";

  private final transient Desk desk;
  private final Grid<NumberBook> grid;

  BooksView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    boolean manages = desk.mayManage();
    grid =
        Pieces.grid(
            show("Buku nomor", "Number books"),
            manages
                ? show(
                    "Belum ada buku nomor. Buat yang pertama dengan tombol Buku baru.",
                    "There is no number book yet. Make the first with New book.")
                : show(
                    "Belum ada buku nomor. Minta administrator instansi membuatnya.",
                    "There is no number book yet. Ask your agency's administrator to make one."));
    grid.addComponentColumn(this::name).setHeader(show("Buku", "Book")).setFlexGrow(3);
    grid.addColumn(book -> show(book.reset().displayName()))
        .setHeader(show("Mulai lagi", "Begins again"))
        .setFlexGrow(2);
    if (manages) {
      grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    }
    Lists.firstColumnWhenNarrow(grid);
    String sentence =
        show(
            "Setiap surat mendapat satu nomor dari bukunya; nomor tidak pernah dipakai dua kali.",
            "Every letter gets one number out of its book; no number is ever used twice.");
    add(
        manages
            ? new ViewHeader(
                show("Buku nomor", "Number books"),
                sentence,
                Pieces.button(
                    show("Buku baru", "New book"),
                    () -> new BookDialog(desk, this::load).open(),
                    ButtonVariant.PRIMARY))
            : new ViewHeader(show("Buku nomor", "Number books"), sentence),
        grid);
    load();
  }

  private void load() {
    List<NumberBook> books = desk.register.books();
    grid.setItems(books);
    grid.setAllRowsVisible(books.size() <= 10);
  }

  private Component name(NumberBook book) {
    NativeButton open =
        Parts.open(
            book.name(), () -> UI.getCurrent().navigate(RegisterView.PATH + "/" + book.code()));
    String example = desk.example(book);
    return Parts.twoLines(
        open,
        Parts.small(book.name().equals(book.code()) ? example : book.code() + " · " + example));
  }

  private Component actions(NumberBook book) {
    Button change =
        Pieces.button(
            show("Ubah", "Change"),
            () -> new BookDialog(desk, this::load, book).open(),
            ButtonVariant.TERTIARY);
    change.setAriaLabel(show("Ubah " + book.name(), "Change " + book.name()));
    Button paper =
        Pieces.button(
            show("Lanjutkan dari kertas", "Go on from paper"),
            () -> askTakeOver(desk, book),
            ButtonVariant.TERTIARY);
    paper.setAriaLabel(
        show("Lanjutkan " + book.name() + " dari kertas", "Go on from paper: " + book.name()));
    return Pieces.named("pendopo-row", change, paper);
  }

  /** Asks where the book on paper ended. */
  static void askTakeOver(Desk desk, NumberBook book) {
    IntegerField last = new IntegerField(show("Nomor terakhir di kertas", "Last number on paper"));
    last.setMin(1);
    last.setMax(999_999);
    last.setRequired(true);
    DatePicker on = Parts.date(show("Untuk masa yang memuat tanggal", "For the period of the day"));
    on.setValue(desk.today());
    TextField classification = Pieces.text(show("Klasifikasi", "Classification"), 40);
    classification.setVisible(book.reset() == NumberReset.CLASS);
    TextArea reason = Pieces.reason(show("Alasan", "Reason"));
    Button go = new Button(show("Lanjutkan buku", "Go on"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Lanjutkan dari buku kertas", "Go on from paper"),
            Parts.form(
                Parts.hint(
                    show(
                        "Nomor berikutnya mengikuti nomor terakhir di kertas. Hanya dapat dilakukan"
                            + " sebelum buku ini memberi nomor pada masa tersebut.",
                        "The next number follows the last one on paper. Only before this book has"
                            + " given a number in that period.")),
                last,
                on,
                classification,
                reason),
            go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("last", last, "on", on, "classification", classification, "reason", reason),
                () -> {
                  desk.register.takeOver(
                      book.code(),
                      Optional.ofNullable(on.getValue()).orElseGet(desk::today),
                      Optional.of(classification.getValue()),
                      last.getValue() == null ? 0 : last.getValue(),
                      reason.getValue());
                  dialog.close();
                  Notices.done(new LocalText("Buku dilanjutkan.", "The book goes on."));
                }));
    dialog.open();
  }
}
