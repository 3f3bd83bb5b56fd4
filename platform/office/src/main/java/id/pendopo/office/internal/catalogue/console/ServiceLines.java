package id.pendopo.office.internal.catalogue.console;

import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.StandardComponent;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of a service standard as lines of text, and back: parts of a line stand between |. */
final class ServiceLines {

  private ServiceLines() {}

  /** What is not a list. */
  record Head(
      LocalText name,
      Optional<LocalText> summary,
      Optional<String> unit,
      Optional<ServiceContent.StandardTime> time,
      boolean free,
      List<String> forms,
      Map<StandardComponent, String> texts) {}

  static Map<String, String> write(ServiceContent content) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put(
        "requirements",
        lines(
            content.requirements().stream()
                .map(
                    one ->
                        (one.mandatory() ? "" : "? ")
                            + joined(
                                one.name(),
                                one.note(),
                                one.count() == 1 ? "" : Integer.toString(one.count())))));
    text.put("steps", lines(content.steps().stream().map(one -> joined(one.text(), one.actor()))));
    text.put(
        "tariffs",
        lines(
            content.tariffs().stream()
                .map(
                    one ->
                        one.item()
                            + " | "
                            + one.amount().toPlainString()
                            + " | "
                            + one.per()
                            + " | "
                            + one.basis())));
    text.put("products", lines(content.products().stream()));
    text.put(
        "complaintWays",
        lines(
            content.complaintWays().stream()
                .map(
                    one -> one.kind().isEmpty() ? one.value() : one.kind() + " | " + one.value())));
    text.put(
        "locations",
        lines(
            content.locations().stream()
                .map(one -> joined(one.name(), one.address(), one.hours()))));
    text.put("legalBasis", lines(content.legalBasis().stream()));
    return text;
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  /** Parts between |, those that are empty at the end left out. */
  private static String joined(String... parts) {
    String line = String.join(" | ", parts);
    return line.replaceAll("( \\| *)+$", "");
  }

  static ServiceContent read(Head head, UnaryOperator<String> text) {
    return new ServiceContent(
        head.name(),
        head.summary(),
        head.unit(),
        entries(text, "locations").stream()
            .map(p -> new ServiceContent.Location(part(p, 0), part(p, 1), part(p, 2)))
            .toList(),
        entries(text, "requirements").stream().map(ServiceLines::requirement).toList(),
        entries(text, "steps").stream()
            .map(p -> new ServiceContent.Step(part(p, 0), part(p, 1)))
            .toList(),
        head.time(),
        entries(text, "tariffs").stream().map(ServiceLines::tariff).toList(),
        head.free(),
        entries(text, "legalBasis").stream().map(p -> String.join(" | ", p)).toList(),
        entries(text, "products").stream().map(p -> String.join(" | ", p)).toList(),
        entries(text, "complaintWays").stream()
            .map(
                p ->
                    p.length > 1
                        ? new ServiceContent.Contact(part(p, 0), part(p, 1))
                        : new ServiceContent.Contact("", part(p, 0)))
            .toList(),
        head.forms(),
        head.texts());
  }

  private static ServiceContent.Requirement requirement(String[] parts) {
    String name = part(parts, 0);
    boolean optional = name.startsWith("?");
    String count = part(parts, 2);
    if (!count.matches("[0-9]{0,2}")) {
      throw Problem.invalid(
          "requirements",
          "Tulis nama | keterangan | jumlah, dengan jumlah berupa angka.",
          "Write name | note | count, with a number as the count.");
    }
    return new ServiceContent.Requirement(
        optional ? name.substring(1).strip() : name,
        !optional,
        count.isEmpty() ? 1 : Integer.parseInt(count),
        part(parts, 1));
  }

  private static ServiceContent.Tariff tariff(String[] parts) {
    String amount = part(parts, 1).replaceFirst("(?i)^rp\\.?\\s*", "").replace(".", "");
    if (!amount.matches("[0-9]{1,13}")) {
      throw Problem.invalid(
          "tariffs",
          "Tulis nama | rupiah | satuan | dasar hukum, misalnya Legalisasi | 5000 | per lembar |"
              + " Perda 1/2024.",
          "Write item | Rupiah | per | legal basis, such as Legalisation | 5000 | each | Perda"
              + " 1/2024.");
    }
    return new ServiceContent.Tariff(
        part(parts, 0), new BigDecimal(amount), part(parts, 2), part(parts, 3));
  }

  private static List<String[]> entries(UnaryOperator<String> text, String field) {
    return text.apply(field)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().split("\\s*\\|\\s*", -1))
        .toList();
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at].strip() : "";
  }
}
