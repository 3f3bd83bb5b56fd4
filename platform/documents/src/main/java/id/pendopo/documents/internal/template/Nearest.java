package id.pendopo.documents.internal.template;

import id.pendopo.api.print.TemplateField;
import java.util.List;

/** Finds the name that was probably meant. */
final class Nearest {

  private Nearest() {}

  /** The known name with the fewest changes, at most two; empty where none is near. */
  static String to(String name, List<TemplateField> fields) {
    String best = "";
    int least = 3;
    if (name.length() > 60) {
      return best;
    }
    for (TemplateField field : fields) {
      int distance = distance(name, field.name());
      if (distance < least) {
        least = distance;
        best = field.name();
      }
    }
    return best;
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(same, Math.min(now[j - 1], before[j]) + 1);
      }
      before = now;
    }
    return before[b.length()];
  }
}
