package id.pendopo.search.internal;

import id.pendopo.api.persistence.EntityUnit;
import id.pendopo.search.internal.log.QueryCountRow;
import id.pendopo.search.internal.words.BestBetRow;
import id.pendopo.search.internal.words.WordRow;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The tables of the search: words from 100, pinned documents from 110, counted queries from 120.
 */
@Component
public final class SearchUnit implements EntityUnit {

  /** Selects the store of this unit. */
  public static final String STORE = "(unit=search)";

  @Override
  public String id() {
    return "search";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(WordRow.class, BestBetRow.class, QueryCountRow.class);
  }
}
