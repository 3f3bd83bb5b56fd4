package id.pendopo.site.internal.page;

import id.pendopo.site.internal.page.Themes.Theme;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.tag.ConcurrentMapTagCache;
import io.pebbletemplates.pebble.cache.template.ConcurrentMapTemplateCache;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * The templates of one bundle as the theme in use shows them. A template is looked for in the
 * theme, then in the bundle, then among the site's plain ones; so a theme overrides by name, and a
 * page stands even without a theme.
 *
 * <p>Each bundle has an engine of its own, so that nothing of a module stays when it goes.
 */
public final class Templates {

  /** An engine made for one theme. */
  private record Made(Optional<Theme> theme, PebbleEngine engine) {}

  private final Bundle bundle;
  private final Bundle plain;
  private final Themes themes;
  private final Assets assets;
  private final Texts texts;
  private final Texts plainTexts;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  /**
   * @param bundle whose templates and texts are shown
   * @param plain the site's own bundle
   */
  public Templates(Bundle bundle, Bundle plain, Themes themes, Assets assets) {
    this.bundle = bundle;
    this.plain = plain;
    this.themes = themes;
    this.assets = assets;
    this.texts = Texts.of(bundle);
    this.plainTexts = Texts.of(plain);
  }

  /**
   * Renders in the theme that the frame in the model names; the model gets {@code Optional} and
   * texts unwrapped at its top. Where a template of the theme fails, the page is made without it.
   */
  public String render(String template, Map<String, Object> model, Locale locale) {
    Optional<Theme> theme = themeOf(model);
    try {
      return render(theme, template, model, locale);
    } catch (RuntimeException e) {
      if (theme.isEmpty()) {
        throw e;
      }
      String plainly;
      try {
        plainly = render(Optional.empty(), template, model, locale);
      } catch (RuntimeException again) {
        throw e; // it is not the theme's fault
      }
      theme.get().failed(template, e);
      return plainly;
    }
  }

  private Optional<Theme> themeOf(Map<String, Object> model) {
    return model.get(Frame.SITE) instanceof Frame.Site site
        ? themes.find(site.themeId())
        : themes.find(Optional.empty());
  }

  private String render(
      Optional<Theme> theme, String template, Map<String, Object> model, Locale locale) {
    Map<String, @Nullable Object> values = HashMap.newHashMap(model.size());
    model.forEach((key, value) -> values.put(key, Records.shown(value, locale)));
    StringWriter html = new StringWriter(8_192);
    try {
      engine(theme).getTemplate(template).evaluate(html, values, locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  /**
   * A text of the bundle, else of the theme, else of the site; the key itself where none has it.
   */
  String text(Optional<Theme> theme, String key, Locale locale, List<Object> arguments) {
    return texts
        .find(key, locale, arguments)
        .or(() -> theme.flatMap(t -> t.texts().find(key, locale, arguments)))
        .or(() -> plainTexts.find(key, locale, arguments))
        .orElse(key);
  }

  private PebbleEngine engine(Optional<Theme> theme) {
    String id = theme.map(Theme::id).orElse("");
    @Nullable Made current = made.get(id);
    if (current == null || !Objects.equals(current.theme(), theme)) {
      made.values().removeIf(old -> old.theme().filter(one -> !themes.has(one)).isPresent());
      current = new Made(theme, newEngine(theme));
      made.put(id, current);
    }
    return current.engine();
  }

  private PebbleEngine newEngine(Optional<Theme> theme) {
    return new PebbleEngine.Builder()
        .loader(new ThemedLoader(theme))
        .templateCache(new ConcurrentMapTemplateCache())
        .tagCache(new ConcurrentMapTagCache())
        .defaultLocale(Visit.INDONESIAN)
        .autoEscaping(true)
        .extension(
            new TemplateWords(
                (key, locale, arguments) -> text(theme, key, locale, arguments),
                name -> assets.address(bundle, theme, name)))
        .build();
  }

  private final class ThemedLoader implements Loader<String> {

    private final Optional<Theme> theme;

    ThemedLoader(Optional<Theme> theme) {
      this.theme = theme;
    }

    private Optional<URL> find(String name) {
      String file = "templates/" + name + ".html";
      return theme
          .map(t -> t.bundle().getEntry(file))
          .or(() -> Optional.ofNullable(bundle.getEntry(file)))
          .or(() -> Optional.ofNullable(plain.getEntry(file)));
    }

    @Override
    public Reader getReader(String name) {
      try {
        return new InputStreamReader(
            find(name)
                .orElseThrow(() -> new LoaderException(null, "There is no template " + name))
                .openStream(),
            StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new LoaderException(e, "Cannot read the template " + name);
      }
    }

    @Override
    public void setCharset(String charset) {
      throw new UnsupportedOperationException("Templates are UTF-8");
    }

    @Override
    public void setPrefix(String prefix) {
      throw new UnsupportedOperationException("Templates have no prefix");
    }

    @Override
    public void setSuffix(String suffix) {
      throw new UnsupportedOperationException("Templates have no suffix");
    }

    @Override
    public String resolveRelativePath(String relativePath, String anchorPath) {
      return relativePath; // names are absolute
    }

    @Override
    public String createCacheKey(String name) {
      return name;
    }

    @Override
    public boolean resourceExists(String name) {
      return find(name).isPresent();
    }
  }
}
