package id.pendopo.office.internal.transfer;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.transfer.ImportColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which column of a file is which. */
final class ColumnHeads {

  private static final int LONGEST_SHOWN = 40;

  private ColumnHeads() {}

  /**
   * Where each column stands, counted from 0.
   *
   * @throws Problem 422 when one is unknown, there twice or missing
   */
  static Map<ImportColumn, Integer> match(List<ImportColumn> columns, List<String> first) {
    Map<ImportColumn, Integer> head = new LinkedHashMap<>();
    for (int place = 0; place < first.size(); place++) {
      String name = plain(first.get(place));
      if (name.isEmpty()) {
        continue;
      }
      Optional<ImportColumn> column =
          columns.stream().filter(candidate -> named(candidate, name)).findFirst();
      if (column.isEmpty() || head.put(column.get(), place) != null) {
        throw unknown(columns, first.get(place));
      }
    }
    for (ImportColumn column : columns) {
      if (column.needed() && !head.containsKey(column)) {
        throw Problem.invalid(
            "file",
            "Kolom „" + column.name().id() + "“ tidak ada. Baris pertama harus berisi nama kolom.",
            "There is no column „"
                + column.name().en()
                + "“. The first row has to hold the names of the columns.");
      }
    }
    return head;
  }

  private static boolean named(ImportColumn column, String name) {
    return plain(column.name().id()).equals(name)
        || plain(column.name().en()).equals(name)
        || plain(column.key()).equals(name)
        || column.others().stream().anyMatch(other -> plain(other).equals(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
  }

  private static Problem unknown(List<ImportColumn> columns, String found) {
    String shown = found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) : found;
    return Problem.invalid(
        "file",
        "Kolom „"
            + shown
            + "“ tidak dikenal atau ada dua kali. Kolom yang dikenal: "
            + columns.stream().map(one -> one.name().id()).collect(Collectors.joining(", "))
            + ".",
        "The column „"
            + shown
            + "“ is not known or there twice. Known are: "
            + columns.stream().map(one -> one.name().en()).collect(Collectors.joining(", "))
            + ".");
  }
}
