package id.pendopo.api.console.component;

import java.util.List;

/**
 * What a {@link Chart} draws.
 *
 * @param kind the form of the drawing
 * @param title what the figures are, with their unit; never blank
 * @param categories the names along the axis, or of the slices
 * @param series the figures; exactly one series without negative values for a pie
 */
public record ChartData(Kind kind, String title, List<String> categories, List<Series> series) {

  public ChartData {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    if (title.isBlank()) {
      throw new IllegalArgumentException("A chart needs a title");
    }
    for (Series s : series) {
      if (s.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            "Series '%s' has %d values for %d categories"
                .formatted(s.name(), s.values().size(), categories.size()));
      }
    }
    if (kind == Kind.PIE
        && (series.size() != 1 || series.getFirst().values().stream().anyMatch(v -> v < 0))) {
      throw new IllegalArgumentException("A pie has exactly one series without negative values");
    }
  }

  /** The form of the drawing. */
  public enum Kind {
    /** A course over time or another ordered axis. */
    LINE,
    /** Quantities beside each other. */
    BAR,
    /** Parts of a whole. */
    PIE
  }

  /**
   * One row of figures.
   *
   * @param name what stands in the legend
   * @param values one for each category; {@link Double#NaN} where there is none
   */
  public record Series(String name, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }
}
