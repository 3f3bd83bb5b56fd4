package id.pendopo.console.internal.view;

import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.text.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cards that the dashboard may show. Any thread. */
public final class Cards {

  /**
   * A card and whose it is.
   *
   * @param module empty for the platform's own
   */
  record Card(
      DashboardCard card, LocalText title, String permission, int order, Optional<String> module) {}

  private final Map<DashboardCard, Card> cards = new ConcurrentHashMap<>();

  public void add(DashboardCard card, Optional<String> module) {
    cards.put(card, new Card(card, card.title(), card.permission(), card.order(), module));
  }

  public void remove(DashboardCard card) {
    cards.remove(card);
  }

  List<Card> all() {
    return cards.values().stream()
        .sorted(Comparator.comparingInt(Card::order).thenComparing(card -> card.title().id()))
        .toList();
  }
}
