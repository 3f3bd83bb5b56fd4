package id.pendopo.documents.internal.print;

import id.pendopo.api.print.DocumentTemplates.Line;
import id.pendopo.api.print.DocumentTemplates.Line.Change;
import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: the longest common subsequence stays. */
final class Comparison {

  /** Beyond so many lines the middle is shown as removed and added as a whole. */
  private static final int MOST = 2_000;

  private Comparison() {}

  static List<Line> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<Line> lines = new ArrayList<>();
    if (old.size() > MOST || now.size() > MOST) {
      old.forEach(line -> lines.add(new Line(Change.REMOVED, line)));
      now.forEach(line -> lines.add(new Line(Change.ADDED, line)));
      return lines;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new Line(Change.SAME, old.get(i++)));
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Change.REMOVED, old.get(i++)));
      } else {
        lines.add(new Line(Change.ADDED, now.get(j++)));
      }
    }
    return lines;
  }

  /** How many lines from here on are common. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
