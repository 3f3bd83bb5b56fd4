package id.pendopo.site.internal.page;

import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the layout of every page shows around its content. */
public final class Frame {

  /**
   * An entry of the public menu.
   *
   * @param path with the agency's prefix
   * @param title words of the link
   * @param description one sentence
   * @param current whether the visitor is at it or below it
   */
  public record MenuEntry(String path, LocalText title, LocalText description, boolean current) {}

  private final Modules modules;

  public Frame(Modules modules) {
    this.modules = modules;
  }

  /** The values of the layout: agency, base, menu, path, canonical, locale, language. */
  public Map<String, Object> of(Visit visit) {
    Map<String, Object> frame = new HashMap<>();
    frame.put("agency", visit.agency());
    frame.put("base", visit.base());
    frame.put("home", visit.base() + "/");
    frame.put("menu", menu(visit));
    frame.put("path", visit.path());
    frame.put("canonical", visit.absolute(visit.path()));
    frame.put("locale", visit.locale());
    frame.put("language", visit.locale().getLanguage());
    return frame;
  }

  private List<MenuEntry> menu(Visit visit) {
    Set<String> active = modules.active(visit.agency().id());
    List<MenuEntry> menu = new ArrayList<>();
    for (Module module : modules.running()) {
      if (!active.contains(module.id())) {
        continue;
      }
      for (PublicEntry entry : module.publicEntries()) {
        boolean current =
            visit.path().equals(entry.path()) || visit.path().startsWith(entry.path() + "/");
        menu.add(
            new MenuEntry(
                visit.base() + entry.path(), entry.title(), entry.description(), current));
      }
    }
    return menu;
  }
}
