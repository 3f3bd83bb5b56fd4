package id.pendopo.search.internal.words;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.search.internal.SearchEngine;
import id.pendopo.search.internal.SearchUnit;
import id.pendopo.search.internal.text.PublicText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where an agency pins documents to queries; every change is in the audit. */
@Component(service = BestBetDesk.class)
public final class BestBetDesk {

  private static final int MOST = 1_000;
  private static final int MOST_OF_QUERY = 5;
  private static final int LONGEST_QUERY = 200;
  private static final int LONGEST_NOTE = 300;

  private final Store store;
  private final BestBets bets;
  private final SearchEngine engine;
  private final Access access;
  private final Audit audit;

  @Activate
  public BestBetDesk(
      @Reference(target = SearchUnit.STORE) Store store,
      @Reference BestBets bets,
      @Reference SearchEngine engine,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.bets = bets;
    this.engine = engine;
    this.access = access;
    this.audit = audit;
  }

  /** Everything that is pinned, by query. */
  public List<BestBet> all() {
    access.require(Search.MANAGE, Optional.empty());
    return bets.all();
  }

  /** The title of a pinned document; empty while the public cannot see it. */
  public Optional<String> title(BestBet bet) {
    return engine.pinned().of(List.of(bets.key(bet))).stream()
        .findFirst()
        .map(item -> item.title());
  }

  /**
   * Pins a document that the public can see to a query.
   *
   * @throws Problem 422 naming {@code query}, {@code document} or {@code note}
   */
  public BestBet pin(String typed, String type, String document, String note) {
    access.require(Search.MANAGE, Optional.empty());
    String query = bets.query(PublicText.masked(typed));
    if (query.isEmpty() || query.length() > LONGEST_QUERY) {
      throw Problem.invalid(
          "query",
          "Tulis kata yang dicari, paling panjang 200 huruf.",
          "Write the words searched for, at most 200 characters.");
    }
    if (note.length() > LONGEST_NOTE) {
      throw Problem.invalid(
          "note", "Catatan paling panjang 300 huruf.", "A note has at most 300 characters.");
    }
    BestBet wanted = new BestBet(0, query, type, document, note.strip(), 0);
    if (title(wanted).isEmpty()) {
      throw Problem.invalid(
          "document", "Pilih dokumen yang sudah terbit.", "Choose a document that is published.");
    }
    return store.write(
        em -> {
          List<BestBet> there = bets.of(query);
          if (there.size() >= MOST_OF_QUERY || bets.all().size() >= MOST) {
            throw Problem.invalid(
                "query",
                "Satu pencarian mendapat paling banyak lima pilihan, satu instansi seribu.",
                "A query gets at most five pinned documents, an agency a thousand.");
          }
          if (there.stream()
              .anyMatch(bet -> bet.type().equals(type) && bet.document().equals(document))) {
            throw Problem.invalid(
                "document",
                "Dokumen ini sudah dipilih untuk pencarian tersebut.",
                "This document is pinned to that query already.");
          }
          BestBetRow row = new BestBetRow(query, type, document, note.strip(), there.size() + 1);
          em.persist(row);
          em.flush();
          audit.record(
              "search.best-bet-added",
              "best-bet/" + row.bet().id(),
              Map.of(),
              Map.of("query", query, "document", type + "/" + document));
          return row.bet();
        });
  }

  /** Takes a pinned document away. */
  public void remove(long id) {
    access.require(Search.MANAGE, Optional.empty());
    store.change(
        em -> {
          BestBetRow row =
              em.createQuery("from SearchBestBet b where b.id = :id", BestBetRow.class)
                  .setParameter("id", id)
                  .getResultStream()
                  .findFirst()
                  .orElseThrow(Problem::notFound);
          em.remove(row);
          audit.record(
              "search.best-bet-removed",
              "best-bet/" + id,
              Map.of("query", row.bet().query()),
              Map.of());
        });
  }
}
