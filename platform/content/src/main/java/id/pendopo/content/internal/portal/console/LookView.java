package id.pendopo.content.internal.portal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.portal.Colour;
import id.pendopo.api.portal.SiteThemes;
import id.pendopo.api.portal.Typeface;
import id.pendopo.api.text.LocalText;
import id.pendopo.content.internal.portal.LookPlan;
import id.pendopo.content.internal.portal.SiteDesk.Held;
import id.pendopo.content.internal.portal.SitePart;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the site looks: theme, colour, face, logo; with a preview before it is applied. */
public final class LookView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "tampilan";

  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final transient Desk desk;
  private final Select<String> theme = new Select<>();
  private final TextField accent = new TextField(show("Warna instansi", "The agency's colour"));
  private final Div sample = new Div();
  private final Select<Typeface> typeface = new Select<>();
  private final TextField leadId =
      Parts.optionalText(show("Kalimat pembuka beranda", "Opening sentence"), 200);
  private final TextField leadEn =
      Parts.optionalText(show("Kalimat pembuka (Inggris)", "Opening sentence (English)"), 200);
  private final Div logoShown = new Div();
  private final Div iconShown = new Div();
  private final Div faults = new Div();
  private @Nullable String logo;
  private @Nullable String icon;
  private long version;

  LookView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    themes();
    accent.setHelperText(
        show(
            "Misalnya #0b5d3b; kosong berarti warna tema. Kontras dengan putih paling sedikit 4,5.",
            "Such as #0b5d3b; empty means the theme's. Its contrast with white is 4.5 at least."));
    accent.setMaxLength(7);
    accent.setClearButtonVisible(true);
    accent.setValueChangeMode(ValueChangeMode.EAGER);
    accent.addValueChangeListener(change -> follow());
    sample.getElement().setAttribute("aria-live", "polite");
    typeface.setLabel(show("Huruf", "Face"));
    typeface.setItems(Typeface.values());
    typeface.setItemLabelGenerator(one -> show(one.displayName()));
    typeface.setWidthFull();
    add(
        new ViewHeader(
            show("Tampilan", "Look"),
            show(
                "Tema, warna, huruf, dan logo situs publik. Lihat pratinjaunya sebelum disimpan.",
                "Theme, colour, face and logo of the public site. Preview it before you save."),
            desk.preview(this::plan),
            Parts.primary(show("Simpan dan terapkan", "Save and apply"), this::save)),
        Parts.form(
            theme,
            faults,
            accent,
            sample,
            typeface,
            picture(
                show("Logo", "Logo"),
                show(
                    "PNG, JPEG, atau WebP. Tampil di samping nama instansi.",
                    "PNG, JPEG or WebP. Stands beside the agency's name."),
                logoShown,
                sum -> logo = sum),
            picture(
                show("Ikon tab peramban", "Icon of the browser's tab"),
                show(
                    "Gambar persegi; tanpa ikon dipakai logo.",
                    "A square picture; without one the logo is used."),
                iconShown,
                sum -> icon = sum),
            leadId,
            leadEn));
    load();
  }

  private void themes() {
    List<SiteThemes.Theme> all = desk.themes.all();
    theme.setLabel(show("Tema", "Theme"));
    theme.setItems(all.stream().map(SiteThemes.Theme::id).toList());
    theme.setItemLabelGenerator(id -> named(id).map(SiteThemes.Theme::name).orElse(id));
    theme.setWidthFull();
    theme.addValueChangeListener(
        change -> {
          Optional<SiteThemes.Theme> chosen = named(change.getValue());
          theme.setHelperText(chosen.map(one -> show(one.description())).orElse(""));
          faults.removeAll();
          chosen.map(SiteThemes.Theme::faults).orElse(List.of()).stream()
              .map(
                  fault ->
                      Parts.row(
                          new StateBadge(
                              StateBadge.Mood.WARNING, show("Tema kurang", "Theme lacks")),
                          new Span(show(fault))))
              .forEach(faults::add);
        });
  }

  private Optional<SiteThemes.Theme> named(@Nullable String id) {
    return desk.themes.all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private void load() {
    Held<LookPlan> held = desk.site.get(SitePart.LOOK);
    version = held.version();
    LookPlan plan = held.plan();
    theme.setValue(
        named(plan.theme()).map(SiteThemes.Theme::id).orElseGet(() -> desk.themes.byDefault()));
    accent.setValue(plan.accent() == null ? "" : plan.accent());
    typeface.setValue(plan.typeface() == null ? Typeface.THEME : plan.typeface());
    leadId.setValue(Desk.indonesian(plan.lead()));
    leadEn.setValue(Desk.english(plan.lead()));
    logo = plan.logo();
    icon = plan.icon();
    shown(logoShown, logo, show("Logo sekarang", "The logo now"), () -> logo = null);
    shown(iconShown, icon, show("Ikon sekarang", "The icon now"), () -> icon = null);
    follow();
  }

  /** Says at once how readable a colour is, and offers the nearest one that is. */
  private void follow() {
    sample.removeAll();
    Optional<Colour> colour = Colour.of(accent.getValue().strip());
    if (colour.isEmpty()) {
      return;
    }
    double ratio = colour.get().contrast(Colour.WHITE);
    boolean readable = ratio >= Colour.TEXT;
    String figure = String.format(Locale.of("id", "ID"), "%.1f : 1", ratio);
    Span chip = new Span(show("Contoh tombol", "A button"));
    chip.getStyle()
        .set("background", colour.get().toString())
        .set("color", "#fff")
        .set("padding", ".4rem 1rem")
        .set("border-radius", ".25rem");
    chip.getElement().setAttribute("aria-hidden", "true");
    Div row =
        Parts.row(
            chip,
            readable
                ? new StateBadge(StateBadge.Mood.GOOD, show("Terbaca ", "Readable ") + figure)
                : new StateBadge(
                    StateBadge.Mood.WARNING, show("Terlalu terang ", "Too light ") + figure));
    if (!readable) {
      Colour better = colour.get().readableOn(Colour.WHITE, Colour.TEXT);
      row.add(
          Parts.quiet(
              show("Pakai " + better, "Use " + better), () -> accent.setValue(better.toString())));
    }
    sample.add(row);
  }

  private Div picture(String label, String hint, Div shown, Consumer<String> taken) {
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, data) ->
                    Problems.attempt(
                        () -> {
                          var image =
                              desk.pictures.receive(
                                  new ByteArrayInputStream(data), metadata.fileName());
                          taken.accept(image.sha256());
                          shown(shown, image.sha256(), label, () -> taken.accept(""));
                          Notices.done(
                              new LocalText(
                                  "Gambar diterima. Tekan Simpan untuk memakainya.",
                                  "The picture is in. Save to use it."));
                        })));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(MOST_BYTES);
    upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
    upload.setDropAllowed(false);
    upload.addFileRejectedListener(
        event ->
            Notices.failed(
                new LocalText(
                    "Pilih satu gambar PNG, JPEG, atau WebP paling besar 5 MB. SVG tidak diterima.",
                    "Choose one PNG, JPEG or WebP of at most 5 MB. SVG is not taken.")));
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(
                new UploadI18N.AddFiles()
                    .setOne(show("Unggah ", "Upload ") + label.toLowerCase(Locale.ROOT))));
    Paragraph title = new Paragraph(label);
    title.addClassName("pendopo-first");
    return Parts.stack(title, Parts.hint(hint), shown, upload);
  }

  private void shown(Div place, @Nullable String sum, String label, Runnable removed) {
    place.removeAll();
    if (sum == null || sum.isEmpty()) {
      return;
    }
    Image image = new Image(desk.agency.get().prefix() + "/aset/gambar/" + sum, label);
    image.setHeight("4rem");
    Button remove =
        Parts.quiet(
            show("Hapus", "Remove"),
            () -> {
              removed.run();
              place.removeAll();
            });
    remove.setAriaLabel(show("Hapus ", "Remove ") + label);
    place.add(Parts.row(image, remove));
  }

  private LookPlan plan() {
    return new LookPlan(
        theme.getValue(),
        accent.getValue(),
        typeface.getValue(),
        logo,
        icon,
        Desk.words(leadId, leadEn));
  }

  private void save() {
    Problems.attempt(
        Map.of("accent", accent, "lead", leadId),
        () -> {
          version = desk.site.save(SitePart.LOOK, plan(), OptionalLong.of(version)).version();
          Notices.done(Desk.saved());
        });
  }
}
