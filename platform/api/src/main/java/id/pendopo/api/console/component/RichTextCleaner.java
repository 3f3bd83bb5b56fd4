package id.pendopo.api.console.component;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What a {@link RichTextField} may hold, and nothing else. */
final class RichTextCleaner {

  // Relative links stay as written; the base only lets jsoup see which scheme they would have.
  private static final String BASE = "https://relative.invalid/";

  private static final String OWN_CONTENT = "pendopo:";
  private static final String OWN_ADDRESS = "pendopo:content/[1-9][0-9]{0,17}";
  private static final String MEDIA = "data-media";
  private static final String GALLERY = "data-gallery";

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "h2", "h3", "h4", "strong", "em", "u", "ul", "ol", "li", "blockquote")
          .addTags("a", "img", "table", "caption", "thead", "tbody", "tr", "th", "td")
          .addTags("figure", "figcaption")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto", "tel", "pendopo")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer")
          .addAttributes("img", "src", "alt")
          .addProtocols("img", "src", "http", "https")
          .addAttributes("ol", "start")
          .addAttributes("th", "colspan", "rowspan", "scope")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("figure", MEDIA, GALLERY)
          .preserveRelativeLinks(true);

  private RichTextCleaner() {}

  static String clean(String html) {
    Document text = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html, BASE));
    for (Element link : text.select("a[href]")) {
      String address = link.attr("href");
      if (address.startsWith(OWN_CONTENT) && !address.matches(OWN_ADDRESS)) {
        link.removeAttr("href");
      }
    }
    for (Element figure : text.select("figure")) {
      keep(figure, MEDIA, "[1-9][0-9]{0,17}");
      keep(figure, GALLERY, "[1-9][0-9]{0,17}( [1-9][0-9]{0,17}){0,99}");
    }
    text.select("th").forEach(RichTextCleaner::scope);
    text.outputSettings(new Document.OutputSettings().prettyPrint(false));
    return text.body().html();
  }

  private static void keep(Element figure, String attribute, String pattern) {
    if (figure.hasAttr(attribute) && !figure.attr(attribute).matches(pattern)) {
      figure.removeAttr(attribute);
    }
  }

  /** Says what a header cell is the header of (WCAG 2.2, technique H63). */
  private static void scope(Element header) {
    if (header.attr("scope").matches("col|row")) {
      return;
    }
    Element row = header.parent();
    boolean above = row != null && row.select("> td").isEmpty();
    header.attr("scope", above ? "col" : "row");
  }
}
