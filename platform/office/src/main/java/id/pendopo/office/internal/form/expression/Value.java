package id.pendopo.office.internal.form.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** What an expression works with. */
public sealed interface Value {

  /** The value that stands for an answer which is not there. */
  Value NONE = new None();

  /** No answer. Whatever is calculated with it is no answer either. */
  record None() implements Value {}

  /** A number of at most 34 digits. */
  record Num(BigDecimal value) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Num num && num.value.compareTo(value) == 0;
    }

    @Override
    public int hashCode() {
      return value.stripTrailingZeros().hashCode();
    }
  }

  /** A text, or the one chosen value of a choice. */
  record Str(String value) implements Value {}

  /** Yes or no. */
  record Truth(boolean value) implements Value {}

  /** A day. */
  record Day(LocalDate value) implements Value {}

  /** The chosen values of a choice of many. */
  record Chosen(Set<String> values) implements Value {
    public Chosen {
      values = Set.copyOf(values);
    }
  }

  /** What a value is, known before there is one. */
  enum Type {
    NUMBER,
    TEXT,
    TRUTH,
    DATE,
    CHOICES,
    /** Can only be asked whether it is there: a file, an address. */
    OPAQUE
  }
}
