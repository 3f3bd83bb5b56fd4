package id.pendopo.identity.internal.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of a command: {@code --name value}. */
record Words(Map<String, String> options) {

  /** Empty when a word is unknown, doubled or lacks its value. */
  static Optional<Words> of(List<String> arguments, Set<String> known) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!known.contains(name)
          || i + 1 == arguments.size()
          || options.put(name, arguments.get(i + 1)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Words(options));
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
