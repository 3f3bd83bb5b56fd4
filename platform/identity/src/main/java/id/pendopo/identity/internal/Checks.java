package id.pendopo.identity.internal;

import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Small checks that all administrations share. */
final class Checks {

  private Checks() {}

  /** 412 when a caller changes something that is no longer as they saw it. */
  static void version(OptionalLong seen, long actual) {
    if (seen.isPresent() && seen.getAsLong() != actual) {
      throw new Problem(
          412,
          "Data ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this. Load it again and retry.");
    }
  }

  /** Persists; what the database already has under the same name becomes a 409. */
  static void persistNew(EntityManager em, Object row, String indonesian, String english) {
    try {
      em.persist(row);
    } catch (PersistenceException duplicate) {
      throw new Problem(409, indonesian, english).because(duplicate);
    }
  }

  static boolean isText(String text, int longest) {
    return !text.isBlank()
        && text.strip().length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** Of two states, the entries that differ: once as they were, once as they are. */
  static Map<String, String> only(Map<String, String> state, Map<String, String> other) {
    Map<String, String> differing = new TreeMap<>(state);
    differing.entrySet().removeIf(entry -> entry.getValue().equals(other.get(entry.getKey())));
    return differing;
  }
}
