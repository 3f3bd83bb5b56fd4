package id.pendopo.office.internal.form.expression;

import java.time.LocalDate;
import java.util.List;

/** The answers with which an expression is evaluated. */
public interface Scope {

  /** The answer to a field, {@link Value#NONE} without one or while it is hidden. */
  Value field(String key);

  /** The answers in a column of a list, one for each row. */
  List<Value> column(String list, String field);

  /** How many rows a list has. */
  int rows(String list);

  /** The day in the agency's time zone. */
  LocalDate today();
}
