package id.pendopo.api.web;

import id.pendopo.api.text.LocalText;
import java.util.Map;

/**
 * A public HTML page: return it from a resource method that produces {@code text/html}.
 *
 * <p>The template is a Pebble file of the bundle ({@code templates/<module>/<name>.html}), which a
 * theme may override by the same name; it extends {@code "layout"} and fills the blocks {@code
 * title} and {@code content}. Beside the model it sees {@code agency}, {@code base} (prefix of the
 * agency's addresses), {@code menu}, {@code locale} and the function {@code t(key)} for texts of
 * {@code i18n/texts_id.properties} and {@code texts_en.properties}.
 *
 * <p>A page without a query that depends on the caller is kept by the cache until something of the
 * agency is published, withdrawn or changed; see {@link PublicPages}.
 *
 * @param template name of the template, {@code <module>/<name>}
 * @param title title of the page, also for search engines
 * @param model values for the template: records, lists, strings, numbers, dates
 */
public record Page(String template, LocalText title, Map<String, Object> model) {

  public Page {
    model = Map.copyOf(model);
  }
}
