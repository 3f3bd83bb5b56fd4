package id.pendopo.search.internal.console;

import id.pendopo.search.internal.desk.IndexDesk;
import id.pendopo.search.internal.words.BestBetDesk;
import id.pendopo.search.internal.words.WordDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the view of the search works with. */
@Component(service = Desks.class)
public final class Desks {

  final WordDesk words;
  final BestBetDesk bets;
  final IndexDesk index;

  @Activate
  public Desks(@Reference WordDesk words, @Reference BestBetDesk bets, @Reference IndexDesk index) {
    this.words = words;
    this.bets = bets;
    this.index = index;
  }
}
