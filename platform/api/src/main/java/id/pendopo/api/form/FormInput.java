package id.pendopo.api.form;

import id.pendopo.api.document.IncomingFile;
import java.util.List;
import java.util.Map;

/**
 * What somebody entered, not checked yet.
 *
 * @param values by key, as JSON has them: texts (also for numbers and dates), numbers, booleans,
 *     lists of texts for a choice of many, a map for an address ({@code street}, {@code areaCode},
 *     {@code areaName}, {@code postcode}), a list of maps for the rows of a list. Numbers as text
 *     are read the Indonesian way: {@code 1.250,5}
 * @param files received files by key; in a list by {@code list.row.key}, rows counted from 0
 * @param kept files of earlier answers that stay, by the same keys
 */
public record FormInput(
    Map<String, Object> values,
    Map<String, List<IncomingFile>> files,
    Map<String, List<Answer.AttachedFile>> kept) {

  public FormInput {
    values = Map.copyOf(values);
    files = Map.copyOf(files);
    kept = Map.copyOf(kept);
  }

  /** Without files. */
  public static FormInput of(Map<String, Object> values) {
    return new FormInput(values, Map.of(), Map.of());
  }

  @Override
  public String toString() {
    return "FormInput[…]";
  }
}
