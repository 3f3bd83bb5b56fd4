package id.pendopo.office.internal.applicant.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.applicant.ApplicantRegister.Page;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Access;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who applied at the units of the account: find by name or whole NIK, take in, change, merge. */
public final class ApplicantsView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "pemohon";
  private static final int ROWS = 50;

  final transient ApplicantRegister register;
  final transient Units units;
  final transient Access access;
  final transient Files files;
  private final TextField search = new TextField();
  private final Div list = Parts.stack();
  private int shown = ROWS;

  ApplicantsView(ApplicantRegister register, Units units, Access access, Files files) {
    this.register = register;
    this.units = units;
    this.access = access;
    this.files = files;
    addClassName("pendopo-view");
    boolean writes = access.may(ApplicantRegister.WRITE);
    String title = show("Pemohon", "Applicants");
    String sentence =
        show(
            "Warga dan badan hukum yang pernah mengajukan layanan di unit Anda. Cukup didata sekali.",
            "Citizens and legal entities who applied at your units. They are typed once.");
    if (writes) {
      add(
          new ViewHeader(
              title,
              sentence,
              Parts.primary(
                  show("Pemohon baru", "New applicant"),
                  () -> new ApplicantDialog(this, Optional.empty()).open()),
              Parts.quiet(show("Cari NIK atau telepon", "Find by NIK or telephone"), this::ask),
              Parts.quiet(show("Impor", "Import"), () -> new ApplicantImportDialog(this).open())));
    } else {
      add(new ViewHeader(title, sentence));
    }
    search.setPlaceholder(show("Cari nama", "Search a name"));
    search.setAriaLabel(show("Cari nama", "Search a name"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        change -> {
          shown = ROWS;
          load();
        });
    add(Parts.toolbar(search), list);
    load();
  }

  void load() {
    list.removeAll();
    Page page = register.list(search.getValue(), 0, Math.min(shown, 100));
    if (page.applicants().isEmpty()) {
      list.add(
          Parts.empty(
              search.isEmpty()
                  ? show(
                      "Belum ada pemohon. Mereka terdata sendiri saat mengajukan layanan.",
                      "No applicant yet. They are taken in by themselves when they apply.")
                  : show("Tidak ada nama yang cocok.", "No name matches.")));
    }
    page.applicants().forEach(one -> list.add(line(one)));
    if (page.total() > page.applicants().size()) {
      list.add(
          page.applicants().size() < 100
              ? Parts.quiet(
                  show("Tampilkan lebih banyak", "Show more"),
                  () -> {
                    shown += ROWS;
                    load();
                  })
              : Parts.hint(
                  show(
                      "Hanya 100 pertama dari " + page.total() + ". Persempit dengan nama.",
                      "The first 100 of " + page.total() + ". Narrow it down by name.")));
    }
  }

  private Div line(Applicant one) {
    Button open = Parts.quiet(one.name(), () -> new ApplicantDialog(this, Optional.of(one)).open());
    open.addClassName("pendopo-open");
    StringBuilder about = new StringBuilder(show(one.kind().displayName()));
    one.nikMasked().ifPresent(nik -> about.append(" · NIK ").append(nik));
    one.phoneMasked().ifPresent(phone -> about.append(" · ").append(phone));
    one.representative().ifPresent(who -> about.append(" · ").append(who));
    Span small = new Span(about.toString());
    small.addClassName("pendopo-second");
    Div words = new Div(open, small);
    words.addClassName("pendopo-two-lines");
    Span where =
        new Span(
            String.join(
                ", ",
                one.units().stream()
                    .map(code -> units.byCode(code).map(Unit::name).orElse(code))
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .toList()));
    where.addClassName("pendopo-second");
    return Parts.line(words, where);
  }

  /** The units for which the account may take applicants in. */
  ComboBox<Unit> unitBox() {
    ComboBox<Unit> box = Parts.unit(units);
    List<Unit> mine =
        units.all().stream()
            .filter(unit -> access.may(ApplicantRegister.WRITE, Optional.of(unit.code())))
            .toList();
    box.setItems(mine);
    if (!access.may(ApplicantRegister.WRITE, Optional.empty()) && !mine.isEmpty()) {
      box.setValue(mine.getFirst());
    }
    box.setWidthFull();
    return box;
  }

  private void ask() {
    TextField number = Parts.text(show("NIK atau nomor telepon", "NIK or telephone number"), 20);
    number.setHelperText(
        show(
            "Selengkapnya. Pencarian ini dicatat, dan unit Anda akan melihat pemohon ini.",
            "The whole of it. This look-up is recorded, and your unit will see the applicant."));
    ComboBox<Unit> unit = unitBox();
    Button go = new Button(show("Cari", "Find"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(show("Cari pemohon", "Find an applicant"), Parts.form(number, unit), go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("nik", number),
                () ->
                    register
                        .lookup(
                            number.getValue(), Optional.ofNullable(unit.getValue()).map(Unit::code))
                        .ifPresentOrElse(
                            found -> {
                              dialog.close();
                              load();
                              new ApplicantDialog(this, Optional.of(found)).open();
                            },
                            () ->
                                Notices.info(
                                    new LocalText(
                                        "Belum terdata. Tambahkan sebagai pemohon baru.",
                                        "Not known yet. Add them as a new applicant.")))));
    dialog.open();
  }
}
