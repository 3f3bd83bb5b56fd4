package id.pendopo.content.internal.portal;

import id.pendopo.api.portal.HomeBlock.Placed;
import id.pendopo.api.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a home page, in their order.
 *
 * @param blocks empty for the usual ones
 */
public record HomePlan(List<Block> blocks) implements SitePlan {

  /** Nothing is decided. */
  public static final HomePlan NONE = new HomePlan(List.of());

  private static final int MOST = 20;

  @SuppressWarnings("ConstantValue") // a body of REST may leave the list out
  public HomePlan {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }

  /**
   * A block.
   *
   * @param key of its kind
   * @param title heading; none for the kind's own
   * @param count how many things it shows; none for as many as it likes
   * @param source what it takes from; none for all
   * @param text words of the agency, where the kind takes them
   */
  public record Block(
      String key,
      @Nullable Words title,
      @Nullable Integer count,
      @Nullable String source,
      @Nullable Words text) {

    /** A block as it comes. */
    public static Block of(String key) {
      return new Block(key, null, null, null, null);
    }

    Placed placed() {
      return new Placed(
          key,
          Words.text(title),
          count == null ? 0 : count,
          Optional.ofNullable(source).orElse(""),
          Words.text(text));
    }
  }

  @Override
  @SuppressWarnings("ConstantValue") // a body of REST may leave fields out
  public void check() {
    Problem.Collector wrong = new Problem.Collector();
    wrong.check(
        blocks.size() <= MOST,
        "blocks",
        "Beranda paling banyak " + MOST + " blok.",
        "A home page has at most " + MOST + " blocks.");
    for (int i = 0; i < blocks.size(); i++) {
      Block one = blocks.get(i);
      String field = "blocks[" + i + "]";
      wrong.check(
          one.key() != null && one.key().matches("[a-z][a-z0-9.-]{2,59}"),
          field + ".key",
          "Pilih jenis blok.",
          "Choose a kind of block.");
      wrong.check(
          Words.fits(one.title(), 120),
          field + ".title",
          "Judul paling panjang 120 huruf.",
          "A title has at most 120 characters.");
      wrong.check(
          one.count() == null || one.count() >= 1 && one.count() <= 50,
          field + ".count",
          "Jumlah antara 1 dan 50.",
          "A count lies between 1 and 50.");
      wrong.check(
          one.source() == null || one.source().length() <= 80,
          field + ".source",
          "Sumber ini tidak dikenal.",
          "This source is not known.");
      wrong.check(
          Words.fits(one.text(), 4_000),
          field + ".text",
          "Teks paling panjang 4.000 huruf.",
          "A text has at most 4,000 characters.");
    }
    wrong.throwIfAny();
  }

  @Override
  public Map<String, String> summary() {
    return Map.of("blocks", blocks.stream().map(Block::key).collect(Collectors.joining(", ")));
  }
}
