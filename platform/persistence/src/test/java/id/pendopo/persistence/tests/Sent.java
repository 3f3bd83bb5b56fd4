package id.pendopo.persistence.tests;

import java.time.LocalDate;
import java.util.List;

/** Event of the tests: a letter was sent. */
public record Sent(String letter, LocalDate on, List<String> copies) {

  static Sent of(String letter) {
    return new Sent(letter, LocalDate.of(2026, 4, 1), List.of("arsip", "camat"));
  }
}
