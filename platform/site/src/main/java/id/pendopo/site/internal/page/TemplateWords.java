package id.pendopo.site.internal.page;

import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions and filters that templates know beside those of the template language. */
final class TemplateWords extends AbstractExtension {

  /** Looks a text up. */
  interface TextLookup {
    String find(String key, Locale locale, List<Object> arguments);
  }

  private final TextLookup texts;
  private final java.util.function.UnaryOperator<String> assets;

  TemplateWords(TextLookup texts, java.util.function.UnaryOperator<String> assets) {
    this.texts = texts;
    this.assets = assets;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("t", new TextFunction(), "asset", new AssetFunction());
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "tanggal", new Plain((value, locale) -> date(value, locale)),
        "ukuran", new Plain((value, locale) -> size(((Number) value).longValue(), locale)),
        "angka", new Plain((value, locale) -> NumberFormat.getInstance(locale).format(value)),
        "telepon", new Plain((value, locale) -> value.toString().replaceAll("[^0-9+]", "")),
        "paragraf", new Paragraphs(),
        "teks", new Plain((value, locale) -> ((LocalText) value).in(locale)),
        "alamat",
            new Plain(
                (value, locale) ->
                    URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20")));
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new Records());
  }

  static String date(Object value, Locale locale) {
    LocalDate date =
        switch (value) {
          case LocalDate day -> day;
          case LocalDateTime moment -> moment.toLocalDate();
          case OffsetDateTime moment -> moment.toLocalDate();
          case ZonedDateTime moment -> moment.toLocalDate();
          case Instant ignored ->
              throw new IllegalArgumentException(
                  "An Instant has no date without a zone: give the template a LocalDate");
          default -> LocalDate.parse(value.toString());
        };
    return Dates.written(date, locale);
  }

  /** Bytes as people read them, in steps of 1 000, for instance <em>1,2 MB</em>. */
  static String size(long bytes, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    if (bytes < 1_000) {
      return format.format(bytes) + " B";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double value = bytes;
    int unit = -1;
    do {
      value /= 1_000;
      unit++;
    } while (value >= 999.5 && unit < units.length - 1);
    format.setMaximumFractionDigits(value < 10 ? 1 : 0);
    return format.format(value) + " " + units[unit];
  }

  /** Text as a list of its paragraphs, which empty lines part. */
  private static final class Paragraphs implements Filter {
    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }

    @Override
    public Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return input == null
          ? List.of()
          : input
              .toString()
              .lines()
              .map(String::strip)
              .collect(Collectors.joining("\n"))
              .strip()
              .transform(text -> List.of(text.split("\n{2,}")));
    }
  }

  private final class TextFunction implements Function {
    @Override
    public @Nullable List<String> getArgumentNames() {
      return null; // any number of arguments, by position
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      List<Object> values = new ArrayList<>(args.values());
      if (values.isEmpty()) {
        throw new IllegalArgumentException("t() needs the key of a text");
      }
      return texts.find(
          String.valueOf(values.getFirst()), context.getLocale(), values.subList(1, values.size()));
    }
  }

  private final class AssetFunction implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("name");
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      return assets.apply(String.valueOf(args.get("name")));
    }
  }

  /** A filter without arguments that leaves nothing as nothing. */
  private static final class Plain implements Filter {

    /** Writes one value in a language. */
    interface Writing {
      String write(Object value, Locale locale);
    }

    private final Writing writing;

    Plain(Writing writing) {
      this.writing = writing;
    }

    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return input == null || "".equals(input) ? input : writing.write(input, context.getLocale());
    }
  }
}
