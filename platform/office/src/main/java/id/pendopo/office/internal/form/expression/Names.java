package id.pendopo.office.internal.form.expression;

import java.util.Optional;

/** Which fields an expression may name, and of what kind they are. */
public interface Names {

  /** What the answer to a field is; empty when there is no such field or it is a list. */
  Optional<Value.Type> field(String key);

  /** Whether there is a list with this key. */
  boolean list(String key);

  /** What the answers in a column of a list are. */
  Optional<Value.Type> column(String list, String field);
}
