package id.pendopo.site.internal.page;

import id.pendopo.api.portal.Colour;
import id.pendopo.api.portal.SiteDesign.Look;
import id.pendopo.api.portal.Typeface;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The style sheet of an agency's own values: colour and face, as the custom properties that themes
 * use. On light and on dark ground alike, text in the accent has a contrast of 4.5 at least, and so
 * has white text on it.
 */
public final class LookSheet {

  /** Last segment of its address. */
  public static final String NAME = "tampilan.css";

  private static final Colour DARK_GROUND = new Colour(0x14191b);

  private LookSheet() {}

  /** The style sheet; empty when the agency decided neither colour nor face. */
  public static Optional<byte[]> of(Look look) {
    if (look.accent().isEmpty() && look.typeface() == Typeface.THEME) {
      return Optional.empty();
    }
    StringBuilder css = new StringBuilder(400).append(":root{");
    if (look.typeface() != Typeface.THEME) {
      css.append("--face:").append(look.typeface().stack()).append(';');
      css.append("--face-heading:").append(look.typeface().stack()).append(';');
    }
    look.accent().ifPresent(accent -> light(css, accent));
    css.append("}\n");
    look.accent().ifPresent(accent -> dark(css, accent));
    return Optional.of(css.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void light(StringBuilder css, Colour chosen) {
    Colour soft = chosen.mixed(Colour.WHITE, 0.91);
    // links stand on the soft ground too
    Colour accent = chosen.readableOn(soft, Colour.TEXT);
    value(css, "--accent", accent);
    value(css, "--accent-dark", accent.mixed(new Colour(0), 0.35));
    value(css, "--accent-soft", soft);
    value(css, "--accent-ground", accent);
    value(css, "--accent-press", accent.mixed(new Colour(0), 0.35));
  }

  private static void dark(StringBuilder css, Colour chosen) {
    Colour soft = DARK_GROUND.mixed(chosen, 0.22);
    Colour text = chosen.mixed(Colour.WHITE, 0.35).readableOn(soft, Colour.TEXT + 1);
    css.append("@media (prefers-color-scheme:dark){:root{");
    value(css, "--accent", text);
    value(css, "--accent-dark", text.mixed(Colour.WHITE, 0.4));
    value(css, "--accent-soft", soft);
    Colour ground = chosen.readableOn(Colour.WHITE, Colour.TEXT + 1);
    value(css, "--accent-ground", ground);
    value(css, "--accent-press", ground.mixed(new Colour(0), 0.3));
    css.append("}}\n");
  }

  private static void value(StringBuilder css, String name, Colour colour) {
    css.append(name).append(':').append(colour).append(';');
  }
}
