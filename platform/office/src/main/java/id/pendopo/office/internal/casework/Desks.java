package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.people.EmployeeId;
import java.util.Optional;

/** Desks as text: {@code person:12}, {@code post:KASI}, {@code pool:} and {@code pool:TGR}. */
final class Desks {

  private Desks() {}

  static String write(Optional<CaseDesk> desk) {
    return desk.map(
            known ->
                switch (known) {
                  case CaseDesk.Person person -> "person:" + person.employee();
                  case CaseDesk.Post post -> "post:" + post.position();
                  case CaseDesk.Pool pool -> "pool:" + pool.unit().orElse("");
                })
        .orElse("");
  }

  /**
   * @throws IllegalArgumentException for what is none
   */
  static Optional<CaseDesk> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = text.split(":", 2);
    String key = parts.length < 2 ? "" : parts[1];
    return Optional.of(
        switch (parts[0]) {
          case "person" -> new CaseDesk.Person(new EmployeeId(Long.parseLong(key)));
          case "post" -> new CaseDesk.Post(key);
          case "pool" -> new CaseDesk.Pool(key.isEmpty() ? Optional.empty() : Optional.of(key));
          default -> throw new IllegalArgumentException("No desk: " + parts[0]);
        });
  }
}
