package id.pendopo.content.internal.portal;

import id.pendopo.api.problem.Problem;
import java.util.OptionalLong;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans as they are stored. */
final class Plans {

  /** What a later version wrote and this one does not know is passed over. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Plans() {}

  static <T> T read(String json, Class<T> type) {
    return JSON.readValue(json, type);
  }

  static String write(Object plan) {
    return JSON.writeValueAsString(plan);
  }

  /** 412 when somebody changes what is no longer as they saw it. */
  static void requireVersion(OptionalLong seen, long actual) {
    if (seen.isPresent() && seen.getAsLong() != actual) {
      throw new Problem(
          412,
          "Data ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this. Load it again and retry.");
    }
  }
}
