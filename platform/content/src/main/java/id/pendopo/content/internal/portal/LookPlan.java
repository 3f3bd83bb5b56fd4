package id.pendopo.content.internal.portal;

import id.pendopo.api.portal.Colour;
import id.pendopo.api.portal.Typeface;
import id.pendopo.api.problem.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a site looks.
 *
 * @param theme id of a theme; none for that of the installation
 * @param accent {@code #rrggbb}; none for the theme's
 * @param typeface of all text; none for the theme's
 * @param logo checksum of a picture
 * @param icon checksum of a picture
 * @param lead one sentence below the name on the home page
 */
public record LookPlan(
    @Nullable String theme,
    @Nullable String accent,
    @Nullable Typeface typeface,
    @Nullable String logo,
    @Nullable String icon,
    @Nullable Words lead)
    implements SitePlan {

  /** Nothing is decided. */
  public static final LookPlan NONE = new LookPlan(null, null, null, null, null, null);

  private static final String PICTURE = "[0-9a-f]{64}";

  public LookPlan {
    theme = given(theme);
    accent = given(accent);
    logo = given(logo);
    icon = given(icon);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The colour; empty where none is chosen or it is no colour. */
  public Optional<Colour> colour() {
    return Optional.ofNullable(accent).flatMap(Colour::of);
  }

  @Override
  public void check() {
    Problem.Collector wrong = new Problem.Collector();
    if (accent != null) {
      Optional<Colour> colour = colour();
      wrong.check(
          colour.isPresent(),
          "accent",
          "Tulis warna seperti #0b5d3b.",
          "Write a colour such as #0b5d3b.");
      colour.ifPresent(chosen -> readable(wrong, chosen));
    }
    wrong.check(
        logo == null || logo.matches(PICTURE), "logo", "Unggah logo lagi.", "Upload it again.");
    wrong.check(
        icon == null || icon.matches(PICTURE), "icon", "Unggah ikon lagi.", "Upload it again.");
    wrong.check(
        Words.fits(lead, 200),
        "lead",
        "Kalimat pembuka paling panjang 200 huruf.",
        "The sentence has at most 200 characters.");
    wrong.throwIfAny();
  }

  /** White words stand on the colour, and it stands as words on white: both need the same. */
  private static void readable(Problem.Collector wrong, Colour chosen) {
    double ratio = chosen.contrast(Colour.WHITE);
    Colour better = chosen.readableOn(Colour.WHITE, Colour.TEXT);
    Locale indonesian = Locale.of("id", "ID");
    wrong.check(
        ratio >= Colour.TEXT,
        "accent",
        String.format(
            indonesian,
            "Warna ini terlalu terang: kontrasnya dengan putih %.1f banding 1, paling sedikit 4,5."
                + " Warna terdekat yang terbaca: %s.",
            ratio,
            better),
        String.format(
            Locale.ENGLISH,
            "This colour is too light: its contrast with white is %.1f to 1, and 4.5 is the least."
                + " The nearest readable colour is %s.",
            ratio,
            better));
  }

  @Override
  public Map<String, String> summary() {
    return Map.of(
        "theme", theme == null ? "" : theme,
        "accent", accent == null ? "" : accent,
        "typeface", typeface == null ? "" : typeface.name(),
        "logo", logo == null ? "" : logo.substring(0, 12),
        "icon", icon == null ? "" : icon.substring(0, 12));
  }
}
