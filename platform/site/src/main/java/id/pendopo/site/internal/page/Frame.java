package id.pendopo.site.internal.page;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.portal.SiteDesign.Contact;
import id.pendopo.api.portal.SiteDesign.Design;
import id.pendopo.api.portal.SiteDesign.Look;
import id.pendopo.api.portal.SiteDesign.MenuItem;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the layout of every page shows around its content. */
public final class Frame {

  private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

  /** Name of {@link Site} among the values. */
  static final String SITE = "site";

  /**
   * An entry of the public menu.
   *
   * @param path with the agency's prefix, or an address elsewhere; empty for a heading
   * @param title words of the link
   * @param description one sentence
   * @param current whether the visitor is at it or below it
   * @param external whether it leads to another site
   * @param children entries below it
   */
  public record MenuEntry(
      String path,
      LocalText title,
      Optional<LocalText> description,
      boolean current,
      boolean external,
      List<MenuEntry> children) {}

  /**
   * What the agency decided, for the theme.
   *
   * @param themeId theme that it chose
   * @param style address of the style sheet with its values
   * @param logo address of its logo
   * @param logoWidth pixels; 0 without a logo
   * @param logoHeight pixels; 0 without a logo
   * @param icon address of its icon
   * @param lead one sentence for the home page
   * @param footer links of the footer
   * @param contact offices, accounts elsewhere, words at the end
   * @param preview whether this is a preview
   */
  public record Site(
      Optional<String> themeId,
      Optional<String> style,
      Optional<String> logo,
      int logoWidth,
      int logoHeight,
      String icon,
      Optional<LocalText> lead,
      List<MenuEntry> footer,
      Contact contact,
      boolean preview) {}

  private final Modules modules;
  private final Pages pages;
  private final CurrentAgency current;

  public Frame(Modules modules, Pages pages, CurrentAgency current) {
    this.modules = modules;
    this.pages = pages;
    this.current = current;
  }

  /** The values of the layout: agency, base, menu, path, canonical, locale, language, site. */
  public Map<String, Object> of(Visit visit) {
    Design design = design(visit);
    Map<String, Object> frame = new HashMap<>();
    frame.put("agency", visit.agency());
    frame.put("base", visit.base());
    frame.put("home", visit.base() + "/");
    frame.put("menu", design.menu().isEmpty() ? modules(visit) : menu(visit, design.menu()));
    frame.put("path", visit.path());
    frame.put("canonical", visit.absolute(visit.path()));
    frame.put("locale", visit.locale());
    frame.put("language", visit.locale().getLanguage());
    frame.put(SITE, site(visit, design));
    return frame;
  }

  /** What the agency decided, or what is to be seen in the preview. */
  public Design design(Visit visit) {
    if (visit.preview().isPresent()) {
      return visit.preview().get();
    }
    try {
      return current.callIn(visit.agency().id(), () -> pages.design(visit.agency().id()));
    } catch (Exception e) {
      LOG.warn("What the agency {} decided cannot be asked for", visit.agency().slug(), e);
      return Design.PLAIN;
    }
  }

  private static Site site(Visit visit, Design design) {
    Look look = design.look();
    return new Site(
        look.theme(),
        LookSheet.of(look)
            .map(css -> visit.base() + Assets.ROOT + Assets.mark(css) + "/" + LookSheet.NAME),
        look.logo().map(logo -> picture(visit, logo.sha256())),
        look.logo().map(logo -> logo.width()).orElse(0),
        look.logo().map(logo -> logo.height()).orElse(0),
        look.icon()
            .or(look::logo)
            .map(icon -> picture(visit, icon.sha256()))
            .orElse("/favicon.svg"),
        look.lead(),
        menu(visit, design.footer()),
        design.contact(),
        visit.preview().isPresent());
  }

  private static String picture(Visit visit, String sha256) {
    return visit.base() + Assets.ROOT + "gambar/" + sha256;
  }

  private static List<MenuEntry> menu(Visit visit, List<MenuItem> items) {
    return items.stream().map(item -> entry(visit, item)).toList();
  }

  private static MenuEntry entry(Visit visit, MenuItem item) {
    List<MenuEntry> children = menu(visit, item.children());
    boolean own = !item.external() && !item.target().isEmpty();
    return new MenuEntry(
        own ? visit.base() + item.target() : item.target(),
        item.title(),
        item.description(),
        own && at(visit, item.target()) || children.stream().anyMatch(MenuEntry::current),
        item.external(),
        children);
  }

  private static boolean at(Visit visit, String path) {
    return visit.path().equals(path) || !path.equals("/") && visit.path().startsWith(path + "/");
  }

  /** The public entries of the modules that the agency has enabled. */
  List<MenuEntry> modules(Visit visit) {
    Set<String> active = modules.active(visit.agency().id());
    List<MenuEntry> menu = new ArrayList<>();
    for (Module module : modules.running()) {
      if (!active.contains(module.id())) {
        continue;
      }
      for (PublicEntry entry : module.publicEntries()) {
        menu.add(
            new MenuEntry(
                visit.base() + entry.path(),
                entry.title(),
                Optional.of(entry.description()),
                at(visit, entry.path()),
                false,
                List.of()));
      }
    }
    return menu;
  }

  /** Paths of the agency's own that the menu names, without its prefix; for the site map. */
  public List<String> paths(Visit visit) {
    List<MenuItem> menu = design(visit).menu();
    if (menu.isEmpty()) {
      return modules(visit).stream()
          .map(entry -> entry.path().substring(visit.base().length()))
          .toList();
    }
    List<String> paths = new ArrayList<>();
    collect(menu, paths);
    return paths;
  }

  private static void collect(List<MenuItem> items, List<String> paths) {
    for (MenuItem item : items) {
      if (!item.external() && !item.target().isEmpty() && item.target().indexOf('?') < 0) {
        paths.add(item.target());
      }
      collect(item.children(), paths);
    }
  }
}
