package id.pendopo.content.internal.portal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.text.LocalText;
import id.pendopo.content.internal.portal.OldAddress;
import id.pendopo.content.internal.portal.RedirectDesk.Known;
import id.pendopo.content.internal.portal.RedirectImport;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Old addresses of the site and where they lead. */
public final class RedirectsView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "alihan";

  private static final int SHOWN = 200;

  private final transient Desk desk;
  private final Grid<Known> grid;
  private final Div more = new Div();
  private String words = "";

  RedirectsView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    grid =
        Lists.list(
            show("Alihan", "Redirects"),
            show(
                "Belum ada alihan. Tambahkan alamat lama supaya tautan orang tidak putus.",
                "No redirect yet. Add old addresses, so that people's links go on working."));
    grid.addComponentColumn(this::name)
        .setHeader(show("Alamat lama", "Old address"))
        .setFlexGrow(3);
    grid.addColumn(one -> kind(one.address().status()))
        .setHeader(show("Apa yang terjadi", "What happens"))
        .setFlexGrow(2);
    grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    Lists.firstColumnWhenNarrow(grid);
    add(
        new ViewHeader(
            show("Alihan", "Redirects"),
            show(
                "Alamat lama yang membawa pengunjung ke alamat baru, atau mengatakan bahwa isinya"
                    + " ditarik.",
                "Old addresses that lead visitors to new ones, or say that something was"
                    + " withdrawn."),
            Parts.quiet(
                show("Impor tabel", "Import a table"),
                () -> desk.imports.open(new RedirectImport(desk.redirects), this::load)),
            Parts.primary(show("Alihan baru", "New redirect"), () -> ask(null))),
        Parts.filter(
            Parts.search(
                show("Cari alamat", "Find an address"),
                wanted -> {
                  words = wanted;
                  load();
                })),
        grid,
        more);
    load();
  }

  private void load() {
    List<Known> found = desk.redirects.list(words, 0, SHOWN);
    grid.setItems(found);
    Lists.fit(grid, found.size());
    long total = desk.redirects.count(words);
    more.setText(
        total > SHOWN
            ? show(
                SHOWN + " dari " + total + " ditampilkan; cari untuk yang lain.",
                SHOWN + " of " + total + " are shown; search for the others.")
            : "");
  }

  private Component name(Known one) {
    OldAddress address = one.address();
    return Parts.twoLines(
        Parts.open(address.source(), () -> ask(one)),
        Parts.small(
            address.status() == 410
                ? kind(410) + (address.reason().isEmpty() ? "" : ": " + address.reason())
                : "→ " + address.target()));
  }

  private static String kind(int status) {
    return switch (status) {
      case 301 -> show("Pindah tetap (301)", "Moved for good (301)");
      case 302 -> show("Pindah sementara (302)", "Moved for now (302)");
      default -> show("Ditarik (410)", "Withdrawn (410)");
    };
  }

  private Component actions(Known one) {
    Button remove = Parts.quiet(show("Hapus", "Remove"), () -> remove(one));
    remove.setAriaLabel(show("Hapus alihan ", "Remove the redirect ") + one.address().source());
    return remove;
  }

  private void remove(Known one) {
    new Confirmation(
            show("Hapus alihan ini?", "Remove this redirect?"),
            show(
                one.address().source() + " akan menjawab tidak ditemukan.",
                one.address().source() + " will answer that there is nothing."),
            show("Hapus alihan", "Remove the redirect"))
        .dangerous()
        .ask(
            reason -> {
              desk.redirects.delete(one.id(), OptionalLong.of(one.version()));
              load();
            });
  }

  private void ask(@Nullable Known known) {
    TextField source = Parts.text(show("Alamat lama", "Old address"), 500);
    source.setHelperText(
        show(
            "Misalnya /profil-lama atau /?p=123; boleh ditempel lengkap dari peramban.",
            "Such as /profil-lama or /?p=123; may be pasted whole from a browser."));
    Select<Integer> status = new Select<>();
    status.setLabel(show("Apa yang terjadi", "What happens"));
    status.setItems(301, 302, 410);
    status.setItemLabelGenerator(RedirectsView::kind);
    status.setWidthFull();
    TextField target = Parts.optionalText(show("Tujuan", "Target"), 500);
    target.setHelperText(show("Misalnya /profil atau https://…", "Such as /profil or https://…"));
    TextField reason = Parts.optionalText(show("Alasan ditarik", "Why it was withdrawn"), 300);
    status.addValueChangeListener(
        change -> {
          boolean gone = change.getValue() == 410;
          target.setVisible(!gone);
          reason.setVisible(gone);
        });
    status.setValue(301);
    if (known != null) {
      source.setValue(known.address().source());
      source.setReadOnly(true);
      status.setValue(known.address().status());
      target.setValue(known.address().target());
      reason.setValue(known.address().reason());
    } else {
      reason.setVisible(false);
    }
    Button save = new Button(show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            known == null ? show("Alihan baru", "New redirect") : show("Ubah alihan", "Change"),
            Parts.form(source, status, target, reason),
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("source", source, "status", status, "target", target, "reason", reason),
                () -> {
                  OldAddress wanted =
                      new OldAddress(
                          source.getValue(),
                          status.getValue(),
                          target.isVisible() ? target.getValue() : "",
                          reason.isVisible() ? reason.getValue() : "");
                  if (known == null) {
                    desk.redirects.create(wanted);
                  } else {
                    desk.redirects.change(known.id(), OptionalLong.of(known.version()), wanted);
                  }
                  dialog.close();
                  load();
                  Notices.done(new LocalText("Alihan tersimpan.", "The redirect is saved."));
                }));
    dialog.open();
  }
}
