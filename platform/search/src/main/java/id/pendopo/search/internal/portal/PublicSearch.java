package id.pendopo.search.internal.portal;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.search.internal.SearchEngine;
import id.pendopo.search.internal.log.QueryLog;
import id.pendopo.search.internal.query.Completions;
import id.pendopo.search.internal.query.Pinned;
import id.pendopo.search.internal.text.AgencyWords;
import id.pendopo.search.internal.text.Words;
import id.pendopo.search.internal.words.BestBet;
import id.pendopo.search.internal.words.BestBets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The search as the public gets it: what was pinned stands first, a word that no document has is
 * searched in another spelling, and what was searched is counted.
 */
@Component(service = PublicSearch.class)
public final class PublicSearch {

  /** So few hits, and a near spelling that has more is offered. */
  private static final int FEW = 3;

  /** Quotes, a word that shall not be there, a field. */
  private static final Pattern SAID_EXACTLY = Pattern.compile("[\"“”:]|(?:^|\\s)-");

  private static final int MOST_SUGGESTIONS = 8;
  private static final int MOST_WORDS = 4;

  private final SearchEngine engine;
  private final BestBets bets;
  private final QueryLog log;
  private final FrequentQueries frequent;
  private final AgencyWords words;
  private final CurrentAgency current;

  @Activate
  public PublicSearch(
      @Reference SearchEngine engine,
      @Reference BestBets bets,
      @Reference QueryLog log,
      @Reference FrequentQueries frequent,
      @Reference AgencyWords words,
      @Reference CurrentAgency current) {
    this.engine = engine;
    this.bets = bets;
    this.log = log;
    this.frequent = frequent;
    this.words = words;
    this.current = current;
  }

  /**
   * A document that an officer put above the hits.
   *
   * @param title plain text
   * @param url path with the agency's prefix
   * @param note why, may be empty
   */
  public record Recommended(String title, String url, String note) {}

  /**
   * What the public sees.
   *
   * @param result the hits
   * @param instead the spelling that the hits are for, because no document has a word as typed
   * @param meant a spelling that finds more, where little was found
   * @param recommended what stands above the hits
   */
  public record Answer(
      SearchResult result,
      Optional<String> instead,
      Optional<String> meant,
      List<Recommended> recommended) {}

  /**
   * Searches and counts the search.
   *
   * @throws id.pendopo.api.problem.Problem as {@link id.pendopo.api.search.Search#find}
   */
  public Answer find(SearchQuery query) {
    SearchResult result = engine.find(query);
    boolean asTyped = query.page() == 1 && query.filter().isNone();
    Optional<String> instead = query.text().isBlank() ? Optional.empty() : mended(query, false);
    if (asTyped && query.order() == SearchOrder.RELEVANCE) {
      log.note(query.text(), result.total() > 0 && instead.isEmpty());
    }
    Optional<String> meant = Optional.empty();
    if (instead.isPresent()) {
      SearchResult better = engine.find(query.withText(instead.get()));
      if (better.total() > 0) {
        result = better;
      } else {
        instead = Optional.empty();
      }
    } else if (result.total() > 0 && result.total() <= FEW && !query.text().isBlank()) {
      long few = result.total();
      meant =
          mended(query, true).filter(other -> engine.find(query.withText(other)).total() > 2 * few);
    }
    return new Answer(result, instead, meant, asTyped ? recommended(query.text()) : List.of());
  }

  /** Nothing of a query with quotes, a minus or a field is mended: it means what it says. */
  private Optional<String> mended(SearchQuery query, boolean rareToo) {
    if (SAID_EXACTLY.matcher(query.text()).find()) {
      return Optional.empty();
    }
    Words lists = words.of(current.get().id());
    return engine.spelling().mended(query.text(), lists, rareToo);
  }

  private List<Recommended> recommended(String text) {
    List<BestBet> pinned = bets.of(text);
    if (pinned.isEmpty()) {
      return List.of();
    }
    List<Recommended> shown = new ArrayList<>();
    for (Pinned.Item item : engine.pinned().of(pinned.stream().map(bets::key).toList())) {
      pinned.stream()
          .filter(bet -> bets.key(bet).equals(item.key()))
          .findFirst()
          .ifPresent(bet -> shown.add(new Recommended(item.title(), item.url(), bet.note())));
    }
    return shown;
  }

  /** What a suggestion is. */
  public enum Kind {
    /** A query that others searched and found. */
    QUERY,
    /** What was typed, with its last word written out. */
    WORD,
    /** A document. */
    TITLE
  }

  /**
   * A way to go on typing.
   *
   * @param text plain text
   * @param kind what it is
   * @param url of the document, with the agency's prefix
   */
  public record Suggestion(String text, Kind kind, Optional<String> url) {}

  /** How what was begun may go on: queries of others first, then words, then titles; at most 8. */
  public List<Suggestion> suggest(String begun) {
    String wanted = plain(begun).stripLeading();
    Map<String, Suggestion> found = new LinkedHashMap<>();
    if (wanted.length() < 2) {
      return List.of();
    }
    for (String query : frequent.now()) {
      if (query.startsWith(wanted) && found.size() < MOST_WORDS) {
        add(found, new Suggestion(query, Kind.QUERY, Optional.empty()));
      }
    }
    Completions completions = engine.completions();
    for (Completions.Title title : completions.titles(begun, MOST_WORDS)) {
      add(found, new Suggestion(title.title(), Kind.TITLE, Optional.of(title.url())));
    }
    for (String words : completions.words(begun, MOST_WORDS)) {
      add(found, new Suggestion(words, Kind.WORD, Optional.empty()));
    }
    return found.values().stream()
        .sorted((a, b) -> a.kind().compareTo(b.kind()))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  /** Queries that may be offered before anything is typed. */
  public List<String> frequent() {
    return frequent.now();
  }

  private static void add(Map<String, Suggestion> found, Suggestion suggestion) {
    found.putIfAbsent(plain(suggestion.text()), suggestion);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
