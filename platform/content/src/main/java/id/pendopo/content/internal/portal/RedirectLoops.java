package id.pendopo.content.internal.portal;

import id.pendopo.api.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Follows redirects as a browser would. */
final class RedirectLoops {

  /** Browsers give up after twenty; nobody needs more than a few. */
  private static final int LONGEST = 5;

  private RedirectLoops() {}

  /**
   * Refuses a redirect that would lead back to itself, or over too many others.
   *
   * @param wanted checked
   * @param leads where an address leads by the other redirects; empty for none or one withdrawn
   * @throws Problem 422 with the way
   */
  static void refuse(OldAddress wanted, Function<String, Optional<String>> leads) {
    List<String> way = new ArrayList<>(List.of(wanted.source()));
    String target = wanted.target();
    while (SiteAddress.own(target)) {
      String at = SiteAddress.source(target).orElse("/");
      way.add(at);
      // a redirect without a query also takes up addresses with one
      if (at.equals(wanted.source()) || withoutQuery(at).equals(wanted.source())) {
        String circle = String.join(" → ", way);
        throw Problem.invalid(
            "target",
            "Pengalihan ini berputar: " + circle + ".",
            "This redirect goes in a circle: " + circle + ".");
      }
      if (way.size() > LONGEST) {
        throw Problem.invalid(
            "target",
            "Pengalihan ini melewati terlalu banyak alamat; arahkan langsung ke tujuan terakhir.",
            "This redirect passes too many addresses; lead it straight to the last one.");
      }
      Optional<String> next = leads.apply(at).or(() -> leads.apply(withoutQuery(at)));
      if (next.isEmpty()) {
        return;
      }
      target = next.get();
    }
  }

  private static String withoutQuery(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }
}
