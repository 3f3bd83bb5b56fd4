package id.pendopo.content.internal.media;

import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaImage;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaPictures;
import id.pendopo.api.media.MediaShape;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The media inside a text: {@code <figure data-media="12">} is one, {@code <figure data-gallery="12
 * 15">} several pictures. What the figure holds beside its caption is only what the editor showed;
 * here it is written anew.
 */
final class TextMedia {

  static final String MEDIA = "data-media";
  static final String GALLERY = "data-gallery";
  private static final String COLUMN = "(max-width: 48rem) 100vw, 45rem";
  private static final String TILE = "(max-width: 30rem) 50vw, 15rem";
  private static final int MOST = 200;

  private final MediaPictures pictures;

  TextMedia(MediaPictures pictures) {
    this.pictures = pictures;
  }

  static List<MediaId> usedIn(String html) {
    return List.copyOf(ids(parsed(html)));
  }

  String resolve(String html) {
    if (!html.contains(MEDIA) && !html.contains(GALLERY)) {
      return html;
    }
    Document text = parsed(html);
    Map<MediaId, MediaItem> known = pictures.find(ids(text));
    for (Element figure : text.select("figure[" + GALLERY + "]")) {
      gallery(figure, known);
    }
    for (Element figure : text.select("figure[" + MEDIA + "]")) {
      single(figure, known);
    }
    return text.body().html();
  }

  /** What stands inside the figure of each. */
  Map<MediaId, String> figures(Collection<MediaItem> items) {
    Map<MediaId, String> inside = new HashMap<>();
    for (MediaItem item : items) {
      Element figure = new Element("figure").attr(MEDIA, item.id().toString());
      Element shown = inside(figure, item);
      if (shown != null) {
        String credit =
            item.details()
                .credit()
                .map(who -> new Element("small").addClass("media-credit").text(who).outerHtml())
                .orElse("");
        inside.put(item.id(), shown.outerHtml() + credit);
      }
    }
    return inside;
  }

  String forEditing(String html) {
    Document text = parsed(html);
    Map<MediaId, MediaItem> known = pictures.find(ids(text));
    for (Element figure : text.select("figure[" + MEDIA + "], figure[" + GALLERY + "]")) {
      Element caption = figure.selectFirst("figcaption");
      String own = figure.select("img[alt]").size() == 1 ? figure.select("img").attr("alt") : "";
      figure.empty();
      List<MediaItem> items =
          idsOf(figure.attr(MEDIA) + " " + figure.attr(GALLERY)).stream()
              .map(known::get)
              .filter(Objects::nonNull)
              .toList();
      for (MediaItem item : items) {
        String alt = own.isEmpty() ? item.details().alternative().orElse("") : own;
        figure.appendChild(
            pictures
                .image(item, MediaShape.WHOLE, COLUMN)
                .map(image -> new Element("img").attr("src", image.src()).attr("alt", alt))
                .orElseGet(
                    () ->
                        new Element("a").attr("href", pictures.address(item)).text(item.title())));
      }
      figure.appendChild(caption == null ? new Element("figcaption") : caption);
    }
    return text.body().html();
  }

  private void gallery(Element figure, Map<MediaId, MediaItem> known) {
    Element tiles = new Element("div").addClass("media-gallery");
    for (MediaId id : idsOf(figure.attr(GALLERY))) {
      MediaItem item = known.get(id);
      if (item != null) {
        pictures
            .image(item, MediaShape.STANDARD, TILE)
            .ifPresent(
                image ->
                    tiles
                        .appendElement("a")
                        .attr("href", pictures.address(item) + "&w=1920")
                        .appendChild(img(image, image.alt())));
      }
    }
    hold(figure, tiles.childrenSize() == 0 ? null : tiles, "");
  }

  private void single(Element figure, Map<MediaId, MediaItem> known) {
    MediaItem item =
        idsOf(figure.attr(MEDIA)).stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (item == null) {
      figure.remove();
      return;
    }
    hold(figure, inside(figure, item), item.details().credit().orElse(""));
  }

  private @Nullable Element inside(Element figure, MediaItem item) {
    return switch (item.kind()) {
      case PICTURE -> picture(figure, item);
      case VIDEO -> video(item);
      case VIDEO_LINK, DOCUMENT -> link(item);
    };
  }

  private @Nullable Element picture(Element figure, MediaItem item) {
    Element written = figure.selectFirst("img[alt]");
    return pictures
        .image(item, MediaShape.WHOLE, COLUMN)
        .map(image -> img(image, written == null ? image.alt() : written.attr("alt")))
        .orElse(null);
  }

  private static Element img(MediaImage image, String alt) {
    Element img = new Element("img").attr("src", image.src());
    if (!image.srcset().isEmpty()) {
      img.attr("srcset", image.srcset()).attr("sizes", image.sizes());
    }
    return img.attr("width", Integer.toString(image.width()))
        .attr("height", Integer.toString(image.height()))
        .attr("alt", alt)
        .attr("loading", image.loading())
        .attr("decoding", "async");
  }

  private Element video(MediaItem item) {
    Element video =
        new Element("video")
            .attr("controls", "")
            .attr("preload", "metadata")
            .attr("src", pictures.address(item))
            .attr("aria-label", item.details().alternative().orElse(item.title()));
    video.appendElement("a").attr("href", pictures.address(item)).text(item.title());
    return video;
  }

  private Element link(MediaItem item) {
    Element line = new Element("p").addClass("media-link");
    line.appendElement("a")
        .attr("href", pictures.address(item))
        .attr("rel", "noopener noreferrer")
        .text(item.title());
    String about =
        switch (item.kind()) {
          case VIDEO_LINK -> Objects.requireNonNullElse(URI.create(item.path()).getHost(), "");
          default -> kindAndSize(item);
        };
    return line.appendText(" (" + about + ")");
  }

  /** What a citizen on a bad network wants to know first. */
  private static String kindAndSize(MediaItem item) {
    String ending =
        item.path().substring(item.path().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    long kilobytes = Math.max(1, item.size() / 1024);
    return ending
        + ", "
        + (kilobytes < 1024
            ? kilobytes + " kB"
            : String.format(Locale.of("id", "ID"), "%.1f MB", kilobytes / 1024.0));
  }

  /** Puts it before the caption, and the credit behind; nothing to show takes the figure away. */
  private static void hold(Element figure, @Nullable Element shown, String credit) {
    if (shown == null) {
      figure.remove();
      return;
    }
    Element caption = figure.selectFirst("figcaption");
    figure.empty();
    figure.removeAttr(MEDIA);
    figure.removeAttr(GALLERY);
    figure.appendChild(shown);
    if (!credit.isEmpty()) {
      Element line = caption == null ? new Element("figcaption") : caption;
      line.appendText(line.hasText() ? " " : "");
      line.appendElement("small").addClass("media-credit").text(credit);
      figure.appendChild(line);
    } else if (caption != null && caption.hasText()) {
      figure.appendChild(caption);
    }
  }

  private static Set<MediaId> ids(Document text) {
    Set<MediaId> ids = new LinkedHashSet<>();
    for (Element figure : text.select("figure[" + MEDIA + "], figure[" + GALLERY + "]")) {
      ids.addAll(idsOf(figure.attr(MEDIA) + " " + figure.attr(GALLERY)));
    }
    return ids;
  }

  private static List<MediaId> idsOf(String written) {
    return List.of(written.strip().split("\\s+")).stream()
        .filter(number -> number.matches("[1-9][0-9]{0,17}"))
        .map(number -> new MediaId(Long.parseLong(number)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Document parsed(String html) {
    Document text = Jsoup.parseBodyFragment(html);
    text.outputSettings(new Document.OutputSettings().prettyPrint(false));
    return text;
  }
}
