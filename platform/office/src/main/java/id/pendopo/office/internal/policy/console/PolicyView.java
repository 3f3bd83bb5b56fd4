package id.pendopo.office.internal.policy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules with their dates: which hold, which held, how two differ, and new ones. */
public final class PolicyView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PolicyEntry.Desk desk;
  private final transient LocalDate today;
  private final boolean mayChange;
  private final Select<PolicyBook> books = new Select<>();
  private final Div content = Parts.stack();

  PolicyView(PolicyEntry.Desk desk) {
    this.desk = desk;
    today = LocalDate.now(desk.agency().get().zone());
    mayChange = desk.access().may(PlatformPermissions.POLICIES_MANAGE, Optional.empty());
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Buku kebijakan", "Policy books"),
            show(
                "Angka dan pilihan dari peraturan, masing-masing dengan tanggal berlaku dan"
                    + " dasarnya. Perkara yang sudah dihitung tetap memakai versinya.",
                "Numbers and choices of the law, each with its date and source. A case that was"
                    + " computed keeps its version.")));
    List<PolicyBook> all = desk.library().all();
    if (all.isEmpty()) {
      add(
          Parts.empty(
              show(
                  "Belum ada buku kebijakan; modul yang dipasang membawanya.",
                  "There are no policy books yet; modules bring them.")));
      return;
    }
    books.setLabel(show("Buku", "Book"));
    books.setItems(all);
    books.setItemLabelGenerator(book -> show(book.name()));
    books.addValueChangeListener(change -> load());
    add(Parts.toolbar(books), content);
    books.setValue(all.getFirst());
  }

  private void load() {
    content.removeAll();
    PolicyBook book = books.getValue();
    List<PolicyVersion> versions = desk.policies().versions(book.code());
    Optional<PolicyVersion> inForce = inForce(book);
    Div head = Parts.card(new H2(show(book.name())), new Paragraph(show(book.description())));
    if (mayChange) {
      head.add(
          Parts.row(
              Parts.primary(
                  show("Versi baru", "New version"),
                  () -> askNew(book, inForce.orElse(versions.getFirst())))));
    }
    content.add(head);
    versions.forEach(
        version -> content.add(card(book, version, inForce.map(version::equals).orElse(false))));
    if (versions.size() > 1) {
      content.add(comparison(book, versions));
    }
  }

  private Optional<PolicyVersion> inForce(PolicyBook book) {
    try {
      return Optional.of(desk.policies().on(book.code(), today).value());
    } catch (Problem none) {
      return Optional.empty();
    }
  }

  private Div card(PolicyBook book, PolicyVersion version, boolean inForce) {
    Div card =
        Parts.card(
            Parts.row(new H2(title(version)), badge(version, inForce)),
            Parts.hint(
                (version.shipped()
                        ? show("Bawaan perangkat lunak. ", "Comes with the software. ")
                        : show("Versi instansi. ", "Version of the agency. "))
                    + show("Dasar: ", "Source: ")
                    + version.source()),
            new Paragraph(show(version.note())));
    Div values = new Div();
    for (PolicyField field : book.fields()) {
      values.add(
          Parts.line(
              Parts.twoLines(
                  show(field.label()), show(field.type().written(version.text(field.name()))))));
    }
    Details details = new Details(show("Isi", "Values"), values);
    details.setOpened(inForce);
    card.add(details);
    if (mayChange && !version.shipped() && !version.withdrawn()) {
      card.add(
          Parts.row(
              Parts.quiet(show("Atur hari terakhir", "Set the last day"), () -> askEnd(version)),
              Parts.quiet(show("Cabut", "Withdraw"), () -> askWithdraw(version))));
    }
    return card;
  }

  private static String title(PolicyVersion version) {
    return show("Sejak ", "Since ")
        + Parts.written(version.validFrom())
        + version.validUntil().map(day -> show(" sampai ", " to ") + Parts.written(day)).orElse("");
  }

  private StateBadge badge(PolicyVersion version, boolean inForce) {
    if (version.withdrawn()) {
      return new StateBadge(StateBadge.Mood.BAD, show("Dicabut", "Withdrawn"));
    }
    if (inForce) {
      return new StateBadge(StateBadge.Mood.GOOD, show("Berlaku hari ini", "In force today"));
    }
    return version.validFrom().isAfter(today)
        ? new StateBadge(StateBadge.Mood.BUSY, show("Akan berlaku", "To come"))
        : new StateBadge(StateBadge.Mood.NEUTRAL, show("Tidak berlaku", "Not in force"));
  }

  // ---- comparing

  private Div comparison(PolicyBook book, List<PolicyVersion> versions) {
    Div result = new Div();
    Select<PolicyVersion> before = choice(show("Versi pertama", "First version"), versions);
    Select<PolicyVersion> after = choice(show("Versi kedua", "Second version"), versions);
    Runnable compare =
        () -> {
          result.removeAll();
          if (before.getValue() != null && after.getValue() != null) {
            desk.desk()
                .compare(book.code(), before.getValue().id(), after.getValue().id())
                .forEach(one -> result.add(line(one)));
          }
        };
    before.addValueChangeListener(change -> compare.run());
    after.addValueChangeListener(change -> compare.run());
    before.setValue(versions.getLast());
    after.setValue(versions.getFirst());
    return Parts.card(
        new H2(show("Bandingkan dua versi", "Compare two versions")),
        Parts.toolbar(before, after),
        result);
  }

  private static Select<PolicyVersion> choice(String label, List<PolicyVersion> versions) {
    Select<PolicyVersion> select = new Select<>();
    select.setLabel(label);
    select.setItems(versions);
    select.setItemLabelGenerator(version -> title(version) + " (" + version.id() + ")");
    return select;
  }

  private static Div line(id.pendopo.office.internal.policy.PolicyDesk.Compared one) {
    Div line =
        Parts.line(
            Parts.twoLines(
                show(one.field().label()),
                one.differs()
                    ? show(one.before()) + " → " + show(one.after())
                    : show(one.after())));
    if (one.differs()) {
      line.add(new StateBadge(StateBadge.Mood.WARNING, show("Berbeda", "Differs")));
    }
    return line;
  }

  // ---- changing

  private void askNew(PolicyBook book, PolicyVersion from) {
    VersionForm form = new VersionForm(book, from, today);
    Button save = new Button(show("Simpan versi", "Save the version"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(show("Versi baru", "New version"), form, save);
    save.addClickListener(
        click ->
            Problems.attempt(
                form.fields(),
                () -> {
                  desk.desk().enter(book.code(), form.draft());
                  dialog.close();
                  load();
                  Notices.done(new LocalText("Tersimpan.", "Saved."));
                }));
    dialog.open();
  }

  private void askEnd(PolicyVersion version) {
    DatePicker last = Parts.date(show("Hari terakhir berlaku", "Last day in force"));
    last.setMin(version.validFrom());
    version.validUntil().ifPresent(last::setValue);
    Button save = new Button(show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(show("Hari terakhir", "Last day"), Parts.form(last), save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("validUntil", last),
                () -> {
                  LocalDate day = last.getValue();
                  if (day == null) {
                    throw Problem.invalid("validUntil", "Isi tanggalnya.", "Give the date.");
                  }
                  desk.desk().end(version.book(), version.id(), day);
                  dialog.close();
                  load();
                }));
    dialog.open();
  }

  private void askWithdraw(PolicyVersion version) {
    new Confirmation(
            show("Cabut versi ini?", "Withdraw this version?"),
            show(
                "Versi ini tidak lagi berlaku pada hari apa pun. Perkara yang memakainya tetap"
                    + " menunjukkannya.",
                "It will be in force on no day. Cases that used it still show it."),
            show("Cabut versi", "Withdraw the version"))
        .dangerous()
        .ask(
            reason -> {
              desk.desk().withdraw(version.book(), version.id());
              load();
            });
  }
}
