package id.pendopo.content.internal.portal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.content.internal.portal.MenuOutline;
import id.pendopo.content.internal.portal.MenuPlan;
import id.pendopo.content.internal.portal.MenuPlan.Entry;
import id.pendopo.content.internal.portal.SiteDesk.Held;
import id.pendopo.content.internal.portal.SitePart;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** The menus of the site: entries in order and levels, moved by buttons. */
public final class MenuView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "menu-situs";

  private final transient Desk desk;
  private final Div main = new Div();
  private final Div footer = new Div();
  private transient MenuOutline mainOutline = new MenuOutline(List.of());
  private transient MenuOutline footerOutline = new MenuOutline(List.of());
  private long version;

  MenuView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Menu situs", "Site menus"),
            show(
                "Menu di kepala dan kaki setiap halaman. Menu kosong memakai butir bawaan modul.",
                "The menus in the head and foot of every page. An empty one has the modules' own"
                    + " entries."),
            desk.preview(this::plan),
            Parts.primary(show("Simpan dan terapkan", "Save and apply"), this::save)),
        section(show("Menu utama (paling dalam 3 tingkat)", "Main menu (3 levels at most)"), true),
        main,
        section(show("Kaki halaman (paling dalam 2 tingkat)", "Footer (2 levels at most)"), false),
        footer);
    Held<MenuPlan> held = desk.site.get(SitePart.MENU);
    version = held.version();
    mainOutline = new MenuOutline(held.plan().main());
    footerOutline = new MenuOutline(held.plan().footer());
    fill();
  }

  private Div section(String title, boolean inMain) {
    return Parts.row(
        new H2(title),
        Parts.quiet(
            inMain
                ? show("Tambah ke menu utama", "Add to the main menu")
                : show("Tambah ke kaki halaman", "Add to the footer"),
            () ->
                new MenuEntryDialog(desk, entry -> arrange(inMain, outline(inMain).with(entry)))
                    .open()));
  }

  private MenuOutline outline(boolean inMain) {
    return inMain ? mainOutline : footerOutline;
  }

  private void arrange(boolean inMain, MenuOutline outline) {
    if (inMain) {
      mainOutline = outline;
    } else {
      footerOutline = outline;
    }
    fill();
  }

  private void fill() {
    fill(main, true);
    fill(footer, false);
  }

  private void fill(Div place, boolean inMain) {
    place.removeAll();
    List<MenuOutline.Line> lines = outline(inMain).lines();
    if (lines.isEmpty()) {
      place.add(
          Parts.empty(
              show(
                  "Belum ada butir sendiri; yang tampil adalah bawaan.",
                  "No entries of your own yet; the usual ones are shown.")));
    }
    lines.forEach(line -> place.add(line(line, inMain)));
  }

  private Div line(MenuOutline.Line line, boolean inMain) {
    Entry entry = line.entry();
    String name = name(entry);
    String key = entry.key();
    Span where = Parts.small(kind(entry) + (entry.where().isEmpty() ? "" : " · " + entry.where()));
    Div words = Parts.twoLines(new Span(name), where);
    words.getStyle().set("padding-inline-start", line.depth() * 1.75 + "rem");
    int levels = inMain ? MenuPlan.MAIN_LEVELS : MenuPlan.FOOTER_LEVELS;
    return Parts.line(
        words,
        Parts.row(
            step(
                "↑",
                show("Naikkan ", "Move up: ") + name,
                !line.first(),
                inMain,
                o -> o.moved(key, true)),
            step(
                "↓",
                show("Turunkan ", "Move down: ") + name,
                !line.last(),
                inMain,
                o -> o.moved(key, false)),
            step(
                "→",
                show("Masukkan ke bawah butir di atasnya: ", "Put below the one above: ") + name,
                !line.first() && line.depth() + 1 < levels,
                inMain,
                o -> o.in(key)),
            step(
                "←",
                show("Keluarkan satu tingkat: ", "Take out one level: ") + name,
                line.depth() > 0,
                inMain,
                o -> o.out(key)),
            labelled(
                Parts.quiet(
                    show("Ubah", "Change"),
                    () ->
                        new MenuEntryDialog(
                                desk, changed -> arrange(inMain, outline(inMain).replaced(changed)))
                            .change(entry)
                            .open()),
                show("Ubah ", "Change ") + name),
            labelled(
                Parts.quiet(
                    show("Hapus", "Remove"), () -> arrange(inMain, outline(inMain).without(key))),
                show("Hapus ", "Remove ") + name)));
  }

  private Button step(
      String sign,
      String label,
      boolean possible,
      boolean inMain,
      UnaryOperator<MenuOutline> move) {
    Button button = Parts.quiet(sign, () -> arrange(inMain, move.apply(outline(inMain))));
    button.setEnabled(possible);
    return labelled(button, label);
  }

  private static Button labelled(Button button, String label) {
    button.setAriaLabel(label);
    return button;
  }

  private String name(Entry entry) {
    String own = Desk.indonesian(entry.title());
    if (!own.isBlank()) {
      return own;
    }
    var module = desk.menus.entries().get(entry.where());
    return module == null ? entry.where() : show(module.title());
  }

  private static String kind(Entry entry) {
    return switch (entry.kind()) {
      case PATH -> show("Alamat situs ini", "Address of this site");
      case MODULE -> show("Modul", "Module");
      case ITEM -> show("Isi situs", "Content");
      case LINK -> show("Situs lain", "Another site");
      case HEADING -> show("Judul kelompok", "Heading");
    };
  }

  private MenuPlan plan() {
    return new MenuPlan(mainOutline.entries(), footerOutline.entries());
  }

  private void save() {
    Problems.attempt(
        () -> {
          version = desk.site.save(SitePart.MENU, plan(), OptionalLong.of(version)).version();
          Notices.done(Desk.saved());
        });
  }
}
