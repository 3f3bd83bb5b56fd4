package id.pendopo.api.complaint;

import java.util.Optional;

/**
 * What a complaint is about, where a module knows it: {@code projects/project/12}.
 *
 * @param module id of the module, {@code [a-z][a-z0-9-]{0,39}}
 * @param type kind of thing, {@code [a-z][a-z0-9-]{0,39}}
 * @param id which one, 1 to 80 letters, digits, {@code . _ -}
 */
public record ComplaintSubject(String module, String type, String id) {

  private static final String NAME = "[a-z][a-z0-9-]{0,39}";

  /**
   * @throws IllegalArgumentException when a part is not shaped as said
   */
  public ComplaintSubject {
    if (!module.matches(NAME) || !type.matches(NAME) || !id.matches("[A-Za-z0-9._-]{1,80}")) {
      throw new IllegalArgumentException("No subject of a complaint");
    }
  }

  /** Reads {@code module/type/id}; empty for anything else. */
  public static Optional<ComplaintSubject> parse(String text) {
    String[] parts = text.strip().split("/", -1);
    try {
      return parts.length == 3
          ? Optional.of(new ComplaintSubject(parts[0], parts[1], parts[2]))
          : Optional.empty();
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** As {@code module/type/id}. */
  @Override
  public String toString() {
    return module + "/" + type + "/" + id;
  }
}
