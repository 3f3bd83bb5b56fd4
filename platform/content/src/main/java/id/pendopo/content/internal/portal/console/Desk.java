package id.pendopo.content.internal.portal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.portal.SiteThemes;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.ImportDialogs;
import id.pendopo.content.internal.portal.BlockKinds;
import id.pendopo.content.internal.portal.MenuResolver;
import id.pendopo.content.internal.portal.PictureDesk;
import id.pendopo.content.internal.portal.RedirectDesk;
import id.pendopo.content.internal.portal.SiteDesk;
import id.pendopo.content.internal.portal.SiteDesk.PreviewPlan;
import id.pendopo.content.internal.portal.SitePlan;
import id.pendopo.content.internal.portal.Words;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the views of the public site work with. */
@Component(service = Desk.class)
public final class Desk {

  final SiteDesk site;
  final RedirectDesk redirects;
  final BlockKinds blocks;
  final MenuResolver menus;
  final PictureDesk pictures;
  final SiteThemes themes;
  final ImportDialogs imports;
  final CurrentAgency agency;

  @Activate
  public Desk(
      @Reference SiteDesk site,
      @Reference RedirectDesk redirects,
      @Reference BlockKinds blocks,
      @Reference MenuResolver menus,
      @Reference PictureDesk pictures,
      @Reference SiteThemes themes,
      @Reference ImportDialogs imports,
      @Reference CurrentAgency agency) {
    this.site = site;
    this.redirects = redirects;
    this.blocks = blocks;
    this.menus = menus;
    this.pictures = pictures;
    this.themes = themes;
    this.imports = imports;
    this.agency = agency;
  }

  /** A button that shows the site as it would be; only whoever has the address sees it. */
  Button preview(Supplier<? extends SitePlan> plan) {
    return Parts.quiet(
        show("Pratinjau", "Preview"),
        () ->
            Problems.attempt(
                () -> {
                  var made = site.preview(PreviewPlan.of(plan.get()));
                  Anchor open =
                      new Anchor(
                          made.path(),
                          show("Buka pratinjau di tab baru", "Open the preview in a new tab"));
                  open.setTarget(AnchorTarget.BLANK);
                  Parts.dialog(
                          show("Pratinjau siap", "The preview is ready"),
                          Parts.form(
                              open,
                              Parts.hint(
                                  show(
                                      "Belum ada yang berubah bagi pengunjung. Hanya yang memegang"
                                          + " alamat ini yang melihatnya; berlaku 24 jam.",
                                      "Nothing has changed for visitors. Only who holds this"
                                          + " address sees it; it holds for 24 hours."))))
                      .open();
                }));
  }

  /** Words of two fields; none where the Indonesian one is empty. */
  static @Nullable Words words(TextField id, TextField en) {
    return id.getValue().isBlank() ? null : new Words(id.getValue(), en.getValue());
  }

  static String indonesian(@Nullable Words words) {
    return words == null || words.id() == null ? "" : words.id();
  }

  static String english(@Nullable Words words) {
    return words == null || words.en() == null ? "" : words.en();
  }

  static LocalText saved() {
    return new LocalText(
        "Tersimpan. Pengunjung melihatnya mulai sekarang.", "Saved. Visitors see it from now on.");
  }
}
