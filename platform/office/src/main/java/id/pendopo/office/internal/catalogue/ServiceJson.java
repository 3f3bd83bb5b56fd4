package id.pendopo.office.internal.catalogue;

import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.StandardComponent;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service standard as JSON: what is stored and sent over REST. Lists that are left out are empty.
 */
public record ServiceJson(
    @Nullable TextJson name,
    @Nullable TextJson summary,
    @Nullable String unit,
    @Nullable List<LocationJson> locations,
    @Nullable List<RequirementJson> requirements,
    @Nullable List<StepJson> steps,
    @Nullable TimeJson time,
    @Nullable List<TariffJson> tariffs,
    @Nullable Boolean free,
    @Nullable List<String> legalBasis,
    @Nullable List<String> products,
    @Nullable List<ContactJson> complaintWays,
    @Nullable List<String> forms,
    @Nullable Map<String, String> texts) {

  /** A text in both languages; English may be left out where it is the same. */
  public record TextJson(@Nullable String id, @Nullable String en) {

    static TextJson of(LocalText text) {
      return new TextJson(text.id(), text.en());
    }

    Optional<LocalText> text() {
      Optional<String> indonesian = given(id);
      Optional<String> english = given(en);
      return indonesian.or(() -> english).map(words -> new LocalText(words, english.orElse(words)));
    }
  }

  /** Where it is given. */
  public record LocationJson(
      @Nullable String name, @Nullable String address, @Nullable String hours) {}

  /** What is brought; mandatory and one unless said otherwise. */
  public record RequirementJson(
      @Nullable String name,
      @Nullable Boolean mandatory,
      @Nullable Integer count,
      @Nullable String note) {}

  /** One step. */
  public record StepJson(@Nullable String text, @Nullable String actor) {}

  /** At most so many MINUTES, HOURS or WORKING_DAYS. */
  public record TimeJson(@Nullable Integer amount, @Nullable String unit) {}

  /** A line of the tariffs, in Rupiah. */
  public record TariffJson(
      @Nullable String item,
      @Nullable BigDecimal amount,
      @Nullable String per,
      @Nullable String basis) {}

  /** A way to complain or ask. */
  public record ContactJson(@Nullable String kind, @Nullable String value) {}

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  private static String plain(@Nullable String text) {
    return given(text).orElse("");
  }

  private static <T> List<T> all(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(one -> one != null).toList();
  }

  private static List<String> lines(@Nullable List<String> list) {
    return all(list).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * The content, checked.
   *
   * @throws Problem 422 with every wrong field
   */
  public ServiceContent content() {
    LocalText title =
        Optional.ofNullable(name)
            .flatMap(TextJson::text)
            .orElseThrow(
                () ->
                    Problem.invalid("name", "Isi nama layanan.", "Enter the name of the service."));
    ServiceContent content =
        new ServiceContent(
            title,
            Optional.ofNullable(summary).flatMap(TextJson::text),
            given(unit),
            all(locations).stream()
                .map(
                    one ->
                        new ServiceContent.Location(
                            plain(one.name()), plain(one.address()), plain(one.hours())))
                .toList(),
            all(requirements).stream()
                .map(
                    one ->
                        new ServiceContent.Requirement(
                            plain(one.name()),
                            !Boolean.FALSE.equals(one.mandatory()),
                            one.count() == null ? 1 : one.count(),
                            plain(one.note())))
                .toList(),
            all(steps).stream()
                .map(one -> new ServiceContent.Step(plain(one.text()), plain(one.actor())))
                .toList(),
            Optional.ofNullable(time).map(ServiceJson::time),
            all(tariffs).stream()
                .map(
                    one ->
                        new ServiceContent.Tariff(
                            plain(one.item()),
                            one.amount() == null ? BigDecimal.ZERO : one.amount(),
                            plain(one.per()),
                            plain(one.basis())))
                .toList(),
            Boolean.TRUE.equals(free),
            lines(legalBasis),
            lines(products),
            all(complaintWays).stream()
                .map(one -> new ServiceContent.Contact(plain(one.kind()), plain(one.value())))
                .toList(),
            lines(forms),
            texts(texts));
    content.check();
    return content;
  }

  private static ServiceContent.StandardTime time(TimeJson json) {
    return new ServiceContent.StandardTime(
        json.amount() == null ? 0 : json.amount(),
        Stream.of(ServiceContent.TimeUnit.values())
            .filter(unit -> unit.name().equalsIgnoreCase(json.unit()))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "time.unit",
                        "Pilih MINUTES, HOURS, atau WORKING_DAYS.",
                        "Choose MINUTES, HOURS or WORKING_DAYS.")));
  }

  private static Map<StandardComponent, String> texts(@Nullable Map<String, String> json) {
    Map<StandardComponent, String> texts = new TreeMap<>();
    if (json != null) {
      json.forEach(
          (name, text) ->
              given(text)
                  .ifPresent(
                      words ->
                          texts.put(
                              Stream.of(StandardComponent.values())
                                  .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                                  .findFirst()
                                  .orElseThrow(() -> unknown(name)),
                              words)));
    }
    return texts;
  }

  private static Problem unknown(String name) {
    return Problem.invalid(
        List.of(
            new FieldProblem(
                "texts." + name,
                new LocalText("Komponen ini tidak dikenal.", "This component is not known."))));
  }

  /** A content as JSON. */
  public static ServiceJson of(ServiceContent content) {
    Map<String, String> texts = new LinkedHashMap<>();
    new TreeMap<>(content.texts()).forEach((component, text) -> texts.put(component.name(), text));
    return new ServiceJson(
        TextJson.of(content.name()),
        content.summary().map(TextJson::of).orElse(null),
        content.unit().orElse(null),
        content.locations().stream()
            .map(one -> new LocationJson(one.name(), one.address(), one.hours()))
            .toList(),
        content.requirements().stream()
            .map(one -> new RequirementJson(one.name(), one.mandatory(), one.count(), one.note()))
            .toList(),
        content.steps().stream().map(one -> new StepJson(one.text(), one.actor())).toList(),
        content.time().map(one -> new TimeJson(one.amount(), one.unit().name())).orElse(null),
        content.tariffs().stream()
            .map(one -> new TariffJson(one.item(), one.amount(), one.per(), one.basis()))
            .toList(),
        content.free(),
        content.legalBasis(),
        content.products(),
        content.complaintWays().stream()
            .map(one -> new ContactJson(one.kind(), one.value()))
            .toList(),
        content.forms(),
        texts);
  }
}
