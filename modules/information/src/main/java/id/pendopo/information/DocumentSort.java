package id.pendopo.information;

import java.util.Arrays;
import java.util.Optional;

/** In which order a list shows documents; equal ones by their identity. */
public enum DocumentSort {
  NEWEST("-date", "d.date desc, d.id desc"),
  OLDEST("date", "d.date, d.id"),
  TITLE("title", "d.title, d.id"),
  TITLE_BACKWARDS("-title", "d.title desc, d.id desc"),
  CHANGED_LAST("-changed", "d.changedAt desc, d.id desc"),
  CHANGED_FIRST("changed", "d.changedAt, d.id");

  private final String parameter;
  private final String order;

  DocumentSort(String parameter, String order) {
    this.parameter = parameter;
    this.order = order;
  }

  String order() {
    return order;
  }

  /** The order of a word in an address: {@code date}, {@code title}, {@code changed}, or with -. */
  public static Optional<DocumentSort> named(String parameter) {
    return Arrays.stream(values()).filter(value -> value.parameter.equals(parameter)).findFirst();
  }
}
