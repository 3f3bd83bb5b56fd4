package id.pendopo.content.internal.portal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.portal.HomeBlock;
import id.pendopo.content.internal.portal.HomePlan;
import id.pendopo.content.internal.portal.HomePlan.Block;
import id.pendopo.content.internal.portal.SiteDesk.Held;
import id.pendopo.content.internal.portal.SitePart;
import id.pendopo.content.internal.portal.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The blocks of the home page, in their order. */
public final class HomeView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "beranda-situs";

  private final transient Desk desk;
  private final Div list = new Div();
  private final transient List<Block> blocks = new ArrayList<>();
  private long version;

  HomeView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Beranda situs", "Home page"),
            show(
                "Blok yang tampil di beranda, dari atas ke bawah. Pencarian dan cara bertanya"
                    + " selalu ada.",
                "The blocks of the home page, from top to bottom. Search and how to ask are always"
                    + " there."),
            desk.preview(this::plan),
            Parts.primary(show("Simpan dan terapkan", "Save and apply"), this::save)),
        Parts.row(Parts.quiet(show("Tambah blok", "Add a block"), this::add)),
        list);
    Held<HomePlan> held = desk.site.get(SitePart.HOME);
    version = held.version();
    blocks.addAll(held.plan().blocks());
    if (blocks.isEmpty()) {
      blocks.add(Block.of("site.cards"));
      blocks.add(Block.of("site.latest"));
    }
    fill();
  }

  private void fill() {
    list.removeAll();
    for (int i = 0; i < blocks.size(); i++) {
      list.add(line(i));
    }
    if (blocks.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Tanpa blok, beranda memakai susunan bawaan.",
                  "Without blocks the home page has its usual ones.")));
    }
  }

  private Div line(int at) {
    Block block = blocks.get(at);
    Optional<HomeBlock> kind = desk.blocks.find(block.key());
    String own = Desk.indonesian(block.title());
    String usual = kind.map(one -> show(one.title())).orElse(block.key());
    String name = own.isBlank() ? usual : own;
    String about =
        kind.map(one -> show(one.hint()))
            .orElse(
                show(
                    "Modulnya sedang tidak aktif; blok ini tidak tampil.",
                    "Its module is away; the block is not shown."));
    Button up = step("↑", show("Naikkan ", "Move up: ") + name, at, at - 1);
    Button down = step("↓", show("Turunkan ", "Move down: ") + name, at, at + 1);
    Button change = Parts.quiet(show("Ubah", "Change"), () -> ask(at));
    change.setAriaLabel(show("Ubah ", "Change ") + name);
    change.setEnabled(kind.isPresent());
    Button remove =
        Parts.quiet(
            show("Hapus", "Remove"),
            () -> {
              blocks.remove(at);
              fill();
            });
    remove.setAriaLabel(show("Hapus ", "Remove ") + name);
    return Parts.line(Parts.twoLines(new Span(name), about), Parts.row(up, down, change, remove));
  }

  private Button step(String sign, String label, int from, int to) {
    Button button =
        Parts.quiet(
            sign,
            () -> {
              Collections.swap(blocks, from, to);
              fill();
            });
    button.setAriaLabel(label);
    button.setEnabled(to >= 0 && to < blocks.size());
    return button;
  }

  private void add() {
    Select<HomeBlock> kind = new Select<>();
    kind.setLabel(show("Blok", "Block"));
    kind.setItems(desk.blocks.active());
    kind.setItemLabelGenerator(one -> show(one.title()));
    kind.setWidthFull();
    kind.addValueChangeListener(
        change ->
            kind.setHelperText(
                Optional.ofNullable(change.getValue()).map(one -> show(one.hint())).orElse("")));
    Button take = new Button(show("Tambahkan", "Add"));
    take.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(show("Tambah blok", "Add a block"), Parts.form(kind), take);
    take.addClickListener(
        click -> {
          HomeBlock chosen = kind.getValue();
          if (chosen == null) {
            return;
          }
          blocks.add(Block.of(chosen.key()));
          dialog.close();
          fill();
          if (chosen.takesText()) {
            ask(blocks.size() - 1);
          }
        });
    dialog.open();
  }

  private void ask(int at) {
    Block block = blocks.get(at);
    HomeBlock kind = desk.blocks.find(block.key()).orElseThrow();
    TextField titleId = Parts.optionalText(show("Judul", "Heading"), 120);
    titleId.setHelperText(show("Kosong: ", "Empty: ") + show(kind.title()));
    titleId.setValue(Desk.indonesian(block.title()));
    TextField titleEn = Parts.optionalText(show("Judul (Inggris)", "Heading (English)"), 120);
    titleEn.setValue(Desk.english(block.title()));
    IntegerField count = new IntegerField(show("Jumlah", "How many"));
    count.setMin(1);
    count.setMax(Math.max(1, kind.most()));
    count.setVisible(kind.most() > 0);
    count.setValue(block.count());
    Select<HomeBlock.Source> source = new Select<>();
    source.setLabel(show("Sumber", "Source"));
    source.setEmptySelectionAllowed(true);
    source.setEmptySelectionCaption(show("Semua", "All"));
    source.setItems(kind.sources());
    source.setItemLabelGenerator(one -> one == null ? show("Semua", "All") : show(one.title()));
    source.setVisible(!kind.sources().isEmpty());
    kind.sources().stream()
        .filter(one -> one.key().equals(block.source()))
        .findFirst()
        .ifPresent(source::setValue);
    TextArea textId = text(show("Teks", "Text"), Desk.indonesian(block.text()), kind);
    TextArea textEn =
        text(show("Teks (Inggris)", "Text (English)"), Desk.english(block.text()), kind);
    Button take = new Button(show("Pakai", "Use"));
    take.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show(kind.title()),
            Parts.form(
                Stream.of(titleId, titleEn, count, source, textId, textEn)
                    .toArray(Component[]::new)),
            take);
    take.addClickListener(
        click -> {
          Block changed =
              new Block(
                  block.key(),
                  Desk.words(titleId, titleEn),
                  count.getValue(),
                  source.getValue() == null ? null : source.getValue().key(),
                  textId.getValue().isBlank()
                      ? null
                      : new Words(textId.getValue(), textEn.getValue()));
          boolean sound =
              Problems.attempt(
                  Map.of(
                      "blocks[0].title", titleId,
                      "blocks[0].count", count,
                      "blocks[0].text", textId),
                  () -> new HomePlan(List.of(changed)).check());
          if (sound) {
            blocks.set(at, changed);
            dialog.close();
            fill();
          }
        });
    dialog.open();
  }

  private static TextArea text(String label, String value, HomeBlock kind) {
    TextArea area = new TextArea(label);
    area.setMaxLength(4_000);
    area.setWidthFull();
    area.setVisible(kind.takesText());
    area.setValue(value);
    return area;
  }

  private HomePlan plan() {
    return new HomePlan(blocks);
  }

  private void save() {
    Problems.attempt(
        () -> {
          version = desk.site.save(SitePart.HOME, plan(), OptionalLong.of(version)).version();
          Notices.done(Desk.saved());
        });
  }
}
