package id.pendopo.content.internal.portal;

import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.portal.Typeface;
import id.pendopo.content.internal.portal.SiteDesk.PreviewPlan;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the web server what an agency decided; see {@link SiteDesign}. */
@Component
public final class SiteDesignService implements SiteDesign {

  private final SiteDesk desk;
  private final MenuResolver menus;
  private final PictureDesk pictures;
  private final RedirectDesk redirects;

  @Activate
  public SiteDesignService(
      @Reference SiteDesk desk,
      @Reference MenuResolver menus,
      @Reference PictureDesk pictures,
      @Reference RedirectDesk redirects) {
    this.desk = desk;
    this.menus = menus;
    this.pictures = pictures;
    this.redirects = redirects;
  }

  @Override
  public Design current() {
    Map<String, String> stored = desk.stored();
    return stored.isEmpty()
        ? Design.PLAIN
        : design(new PreviewPlan(null, null, null, null), stored);
  }

  @Override
  public Optional<Design> preview(String secret) {
    return desk.previewed(secret).map(plan -> design(plan, desk.stored()));
  }

  private Design design(PreviewPlan over, Map<String, String> stored) {
    MenuPlan menu = plan(SitePart.MENU, over.menu(), stored);
    return new Design(
        look(plan(SitePart.LOOK, over.look(), stored)),
        menus.resolve(menu.main()),
        menus.resolve(menu.footer()),
        plan(SitePart.HOME, over.home(), stored).blocks().stream()
            .map(HomePlan.Block::placed)
            .toList(),
        plan(SitePart.CONTACT, over.contact(), stored).contact());
  }

  private static <T extends SitePlan> T plan(
      SitePart<T> part, @Nullable T over, Map<String, String> stored) {
    if (over != null) {
      return over;
    }
    String plan = stored.get(part.name());
    return plan == null ? part.unset() : Plans.read(plan, part.type());
  }

  private Look look(LookPlan plan) {
    return new Look(
        Optional.ofNullable(plan.theme()),
        plan.colour(),
        plan.typeface() == null ? Typeface.THEME : plan.typeface(),
        pictures.find(plan.logo()),
        pictures.find(plan.icon()),
        Words.text(plan.lead()));
  }

  @Override
  public Optional<Redirect> redirect(String path, String query) {
    // a path that is longer than any stored one leads nowhere
    return path.length() + query.length() > SiteAddress.LONGEST
        ? Optional.empty()
        : redirects.leads(path, query);
  }

  @Override
  public Optional<Picture> picture(String sha256) {
    return pictures.open(sha256);
  }
}
