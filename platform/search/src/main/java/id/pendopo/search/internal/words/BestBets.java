package id.pendopo.search.internal.words;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.persistence.Store;
import id.pendopo.search.internal.SearchUnit;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.PublicText;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The documents that an agency pinned to queries; one short query by key. */
@Component(service = BestBets.class)
public final class BestBets {

  private final Store store;
  private final CurrentAgency current;
  private final IndonesianText analyzer = new IndonesianText();

  @Activate
  public BestBets(
      @Reference(target = SearchUnit.STORE) Store store, @Reference CurrentAgency current) {
    this.store = store;
    this.current = current;
  }

  /** A query as it is compared: its words, whatever case and signs. */
  public String query(String typed) {
    return analyzer.wordsOf(PublicText.clean(typed)).stream()
        .map(word -> word.at().text())
        .collect(Collectors.joining(" "));
  }

  /** What is pinned to a query, in its order. */
  public List<BestBet> of(String typed) {
    String query = query(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    return store.read(
        em ->
            em.createQuery(
                    "from SearchBestBet b where b.queryKey = :key order by b.place, b.id",
                    BestBetRow.class)
                .setParameter("key", Keys.of(query))
                .getResultStream()
                .map(BestBetRow::bet)
                .toList());
  }

  /** Everything that is pinned. */
  List<BestBet> all() {
    return store.read(
        em ->
            em.createQuery("from SearchBestBet b order by b.query, b.place, b.id", BestBetRow.class)
                .getResultStream()
                .map(BestBetRow::bet)
                .toList());
  }

  /** The document of a bet of the current agency. */
  public DocumentKey key(BestBet bet) {
    return new DocumentKey(current.get().id(), bet.type(), bet.document());
  }
}
