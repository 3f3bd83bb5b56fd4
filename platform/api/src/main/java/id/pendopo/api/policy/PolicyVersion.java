package id.pendopo.api.policy;

import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a policy book. A computed case keeps {@link #id()} and asks {@link
 * Policies#version} for it later: the values of a version never change.
 *
 * @param book code of the book
 * @param id identity in the agency, for instance {@code shipped-2017-04-07} or {@code own-12}
 * @param validFrom first day in force
 * @param validUntil last day in force; empty while open
 * @param shipped whether it came with the software; else the agency entered it
 * @param withdrawn whether the agency took it back: it is then in force on no day
 * @param values the value of every field as text
 * @param source what it rests on
 * @param note what one should know of it
 */
public record PolicyVersion(
    String book,
    String id,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    boolean shipped,
    boolean withdrawn,
    Map<String, String> values,
    String source,
    LocalText note) {

  public PolicyVersion {
    values = Map.copyOf(values);
  }

  /** The value of a field of type {@link PolicyType.WholeNumber}. */
  public int whole(String field) {
    return Integer.parseInt(text(field));
  }

  /** The value of a field of type {@link PolicyType.DecimalNumber}. */
  public BigDecimal decimal(String field) {
    return new BigDecimal(text(field));
  }

  /** The value of a field of type {@link PolicyType.YesNo}. */
  public boolean yes(String field) {
    return Boolean.parseBoolean(text(field));
  }

  /**
   * The value of a field, for a {@link PolicyType.Choice} its code.
   *
   * @throws IllegalArgumentException when the book has no such field
   */
  public String text(String field) {
    String value = values.get(field);
    if (value == null) {
      throw new IllegalArgumentException("The book " + book + " has no field " + field);
    }
    return value;
  }
}
