package id.pendopo.api.catalogue;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a service standard says. Immutable.
 *
 * @param name how the public calls it, at most 200 characters
 * @param summary what one gets, at most 1 000 characters
 * @param unit code of the unit in charge; empty for the agency as a whole
 * @param locations where and when it is given
 * @param requirements what the applicant brings
 * @param steps how it goes, in order
 * @param time how long it takes at most
 * @param tariffs what it costs; empty means free of charge where {@code free} is set
 * @param free whether it costs nothing
 * @param legalBasis laws and regulations
 * @param products what the applicant receives
 * @param complaintWays where complaints, suggestions and questions go
 * @param forms codes of the forms that are filled in
 * @param texts the components that are plain text: {@code FACILITIES}, {@code COMPETENCE}, {@code
 *     SUPERVISION}, {@code STAFF}, {@code SERVICE_GUARANTEE}, {@code SAFETY_GUARANTEE}, {@code
 *     EVALUATION}; each at most 4 000 characters
 */
public record ServiceContent(
    LocalText name,
    Optional<LocalText> summary,
    Optional<String> unit,
    List<Location> locations,
    List<Requirement> requirements,
    List<Step> steps,
    Optional<StandardTime> time,
    List<Tariff> tariffs,
    boolean free,
    List<String> legalBasis,
    List<String> products,
    List<Contact> complaintWays,
    List<String> forms,
    Map<StandardComponent, String> texts) {

  /** The components that are plain text. */
  public static final Set<StandardComponent> TEXTS =
      Set.of(
          StandardComponent.FACILITIES,
          StandardComponent.COMPETENCE,
          StandardComponent.SUPERVISION,
          StandardComponent.STAFF,
          StandardComponent.SERVICE_GUARANTEE,
          StandardComponent.SAFETY_GUARANTEE,
          StandardComponent.EVALUATION);

  public ServiceContent {
    locations = List.copyOf(locations);
    requirements = List.copyOf(requirements);
    steps = List.copyOf(steps);
    tariffs = List.copyOf(tariffs);
    legalBasis = List.copyOf(legalBasis);
    products = List.copyOf(products);
    complaintWays = List.copyOf(complaintWays);
    forms = List.copyOf(forms);
    texts = Map.copyOf(texts);
  }

  /**
   * Where a service is given.
   *
   * @param name for instance <em>Kantor Kecamatan</em>
   * @param address may be empty
   * @param hours for instance <em>Senin–Kamis 08.00–15.00</em>; may be empty
   */
  public record Location(String name, String address, String hours) {}

  /**
   * What the applicant brings.
   *
   * @param name for instance <em>KTP</em>
   * @param mandatory whether nothing goes without it
   * @param count how many, 1 to 20
   * @param note which kinds, copies, originals to be shown; may be empty
   */
  public record Requirement(String name, boolean mandatory, int count, String note) {}

  /**
   * One step.
   *
   * @param text what happens
   * @param actor who acts; may be empty
   */
  public record Step(String text, String actor) {}

  /** Units of {@link StandardTime}. */
  public enum TimeUnit {
    MINUTES("menit", "minutes"),
    HOURS("jam", "hours"),
    WORKING_DAYS("hari kerja", "working days");

    private final LocalText displayName;

    TimeUnit(String id, String en) {
      displayName = new LocalText(id, en);
    }

    /** How it reads behind a number. */
    public LocalText displayName() {
      return displayName;
    }
  }

  /**
   * How long it takes at most, from complete requirements on.
   *
   * @param amount 1 to 1 000
   * @param unit of what
   */
  public record StandardTime(int amount, TimeUnit unit) {

    /** For instance <em>3 hari kerja</em>. */
    public LocalText written() {
      return new LocalText(
          amount + " " + unit.displayName().id(), amount + " " + unit.displayName().en());
    }
  }

  /**
   * One line of the table of tariffs.
   *
   * @param item what is paid for
   * @param amount Rupiah, 0 or more
   * @param per unit of measure, for instance <em>per lembar</em>; may be empty
   * @param basis regulation that sets it (UU 25/2009 article 31); never empty for an amount above 0
   */
  public record Tariff(String item, BigDecimal amount, String per, String basis) {}

  /**
   * A way to complain or ask.
   *
   * @param kind for instance <em>Telepon</em>
   * @param value number or address of the office, never of a private person
   */
  public record Contact(String kind, String value) {}

  /** The components of which nothing is said. A standard is complete when there are none. */
  public Set<StandardComponent> missing() {
    Set<StandardComponent> missing = EnumSet.noneOf(StandardComponent.class);
    for (StandardComponent component : StandardComponent.values()) {
      boolean said =
          switch (component) {
            case REQUIREMENTS -> !requirements.isEmpty();
            case PROCEDURE -> !steps.isEmpty();
            case TIME -> time.isPresent();
            case COST -> free || !tariffs.isEmpty();
            case PRODUCT -> !products.isEmpty();
            case COMPLAINTS -> !complaintWays.isEmpty();
            case LEGAL_BASIS -> !legalBasis.isEmpty();
            default -> !texts.getOrDefault(component, "").isBlank();
          };
      if (!said) {
        missing.add(component);
      }
    }
    return missing;
  }

  /**
   * Demands that lengths, numbers and amounts are sound.
   *
   * @throws Problem 422 with every wrong field
   */
  public void check() {
    Problem.Collector wrong = new Problem.Collector();
    wrong.check(
        longest(name) <= 200,
        "name",
        "Nama paling panjang 200 huruf.",
        "A name has at most 200 characters.");
    wrong.check(
        summary.isEmpty() || longest(summary.get()) <= 1_000,
        "summary",
        "Ringkasan paling panjang 1.000 huruf.",
        "A summary has at most 1,000 characters.");
    for (int i = 0; i < requirements.size(); i++) {
      Requirement one = requirements.get(i);
      wrong.check(
          !one.name().isBlank() && one.count() >= 1 && one.count() <= 20,
          "requirements[" + i + "]",
          "Isi nama persyaratan dan jumlah 1 sampai 20.",
          "Enter the requirement's name and a count of 1 to 20.");
    }
    for (int i = 0; i < steps.size(); i++) {
      wrong.check(
          !steps.get(i).text().isBlank(),
          "steps[" + i + "]",
          "Isi langkah ini.",
          "Say what happens in this step.");
    }
    wrong.check(
        time.isEmpty() || time.get().amount() >= 1 && time.get().amount() <= 1_000,
        "time",
        "Jangka waktu antara 1 dan 1.000.",
        "The time lies between 1 and 1,000.");
    for (int i = 0; i < tariffs.size(); i++) {
      Tariff one = tariffs.get(i);
      wrong.check(
          !one.item().isBlank()
              && one.amount().signum() >= 0
              // measured before anybody writes it out: 1e999999999 has a thousand million digits
              && one.amount().scale() <= 2
              && (long) one.amount().precision() - one.amount().scale() <= 13,
          "tariffs[" + i + "]",
          "Isi nama biaya dan jumlah rupiah, paling banyak 13 angka.",
          "Enter what is paid for and an amount in Rupiah of at most 13 digits.");
      wrong.check(
          one.amount().signum() == 0 || !one.basis().isBlank(),
          "tariffs[" + i + "].basis",
          "Setiap biaya memerlukan dasar hukum (UU 25/2009 Pasal 31).",
          "Every charge needs its legal basis (UU 25/2009 article 31).");
    }
    wrong.check(
        !free || tariffs.stream().allMatch(one -> one.amount().signum() == 0),
        "free",
        "Layanan gratis tidak dapat memiliki tarif.",
        "A service that is free of charge has no tariffs.");
    texts.forEach(
        (component, text) ->
            wrong.check(
                TEXTS.contains(component) && text.length() <= 4_000,
                "texts." + component.name(),
                "Bagian ini diisi di tempat lain atau lebih dari 4.000 huruf.",
                "This component is given elsewhere or has more than 4,000 characters."));
    List<List<?>> lists = new ArrayList<>();
    lists.add(locations);
    lists.add(requirements);
    lists.add(steps);
    lists.add(tariffs);
    lists.add(legalBasis);
    lists.add(products);
    lists.add(complaintWays);
    lists.add(forms);
    wrong.check(
        lists.stream().allMatch(list -> list.size() <= 100),
        "requirements",
        "Paling banyak 100 baris dalam satu bagian.",
        "At most 100 lines in one part.");
    wrong.throwIfAny();
  }

  private static int longest(LocalText text) {
    return Math.max(text.id().length(), text.en().length());
  }
}
