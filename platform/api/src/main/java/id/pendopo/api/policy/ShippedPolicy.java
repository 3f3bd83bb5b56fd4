package id.pendopo.api.policy;

import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.Map;

/**
 * A version that comes with the software: in force from its date until the next shipped one. Once
 * released it must never change, because cases refer to it; the law's next change is another one.
 *
 * @param validFrom first day in force; unique in its book
 * @param values a sound value for every field of the book
 * @param source law and article, or what else it rests on
 * @param note what one should know of it
 */
public record ShippedPolicy(
    LocalDate validFrom, Map<String, String> values, String source, LocalText note) {

  public ShippedPolicy {
    values = Map.copyOf(values);
  }
}
