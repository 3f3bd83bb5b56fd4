package id.pendopo.search.internal.query;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.search.SearchFacet;
import id.pendopo.api.search.SearchFacet.Kind;
import id.pendopo.api.search.SearchFacet.Value;
import id.pendopo.api.search.SearchSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Inquiry.Territory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives what was counted the names that people read. */
final class FacetNames {

  private static final int MOST = 50;

  private final Map<AgencyId, Territory> territories;
  private final Names names;

  FacetNames(Map<AgencyId, Territory> territories, Names names) {
    this.territories = territories;
    this.names = names;
  }

  List<SearchFacet> of(Map<Kind, Map<String, Long>> counted) {
    return counted.entrySet().stream()
        .filter(entry -> entry.getKey() != Kind.AGENCY || territories.size() > 1)
        .map(entry -> new SearchFacet(entry.getKey(), values(entry.getKey(), entry.getValue())))
        .filter(facet -> !facet.values().isEmpty())
        .sorted(Comparator.comparing(SearchFacet::kind))
        .toList();
  }

  private List<Value> values(Kind kind, Map<String, Long> counts) {
    Map<String, String> units = new LinkedHashMap<>();
    if (kind == Kind.UNIT) {
      names.units().forEach((Unit unit) -> units.put(unit.code(), unit.name()));
    }
    Comparator<Value> order =
        kind == Kind.YEAR
            ? Comparator.comparing((Value value) -> Integer.valueOf(value.value())).reversed()
            : Comparator.comparingLong(Value::count)
                .reversed()
                .thenComparing(value -> value.label().id());
    return counts.entrySet().stream()
        .map(entry -> value(kind, entry.getKey(), entry.getValue(), units))
        .sorted(order)
        .limit(MOST)
        .toList();
  }

  private Value value(Kind kind, String raw, long count, Map<String, String> units) {
    return switch (kind) {
      case YEAR -> new Value(raw, LocalText.same(raw), count);
      case UNIT -> new Value(raw, LocalText.same(units.getOrDefault(raw, raw)), count);
      case TYPE -> new Value(raw, type(raw), count);
      case CLASS, CATEGORY -> new Value(Fields.text(raw).id(), Fields.text(raw), count);
      case AGENCY -> agency(new AgencyId(Long.parseLong(raw)), raw, count);
    };
  }

  private Value agency(AgencyId id, String raw, long count) {
    Territory territory = territories.get(id);
    return territory == null
        ? new Value(raw, LocalText.same(raw), count)
        : new Value(territory.agency().slug(), LocalText.same(territory.agency().name()), count);
  }

  private LocalText type(String type) {
    return territories.values().stream()
        .map(territory -> territory.types().get(type))
        .filter(source -> source != null)
        .findFirst()
        .map(SearchSource::typeName)
        .orElseGet(() -> LocalText.same(type));
  }
}
