package id.pendopo.identity.internal.domain;

import id.pendopo.api.agency.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The units of one agency at one moment; immutable. */
public final class UnitTree {

  /** A tree without units. */
  public static final UnitTree EMPTY = new UnitTree(List.of());

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final Map<String, Unit> byCode = new HashMap<>();
  private final Map<String, List<Unit>> below = new HashMap<>();
  private final List<Unit> ordered;

  public UnitTree(Collection<Unit> units) {
    for (Unit unit : units) {
      byCode.put(unit.code(), unit);
      below.computeIfAbsent(unit.parent().orElse(""), above -> new ArrayList<>()).add(unit);
    }
    below
        .values()
        .forEach(
            siblings ->
                siblings.sort(
                    Comparator.comparing(Unit::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Unit::code)));
    List<Unit> inOrder = new ArrayList<>(units.size());
    append("", inOrder);
    ordered = List.copyOf(inOrder);
  }

  private void append(String above, List<Unit> to) {
    for (Unit unit : below.getOrDefault(above, List.of())) {
      to.add(unit);
      append(unit.code(), to);
    }
  }

  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /** Parents before children, siblings by name. */
  public List<Unit> all() {
    return ordered;
  }

  public Optional<Unit> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public boolean hasChildren(String code) {
    return below.containsKey(code);
  }

  /** See {@code Units.within}; everything, even an unknown code, lies below the agency. */
  public boolean within(Optional<String> code, Optional<String> ancestor) {
    if (ancestor.isEmpty()) {
      return true;
    }
    String wanted = ancestor.get();
    Optional<String> at = code;
    while (at.isPresent()) {
      Unit unit = byCode.get(at.get());
      if (unit == null) {
        return false;
      }
      if (unit.code().equals(wanted)) {
        return true;
      }
      at = unit.parent();
    }
    return false;
  }

  /** Whether any of the scopes holds for a unit. */
  public boolean covers(Collection<Optional<String>> scopes, Optional<String> unit) {
    return scopes.stream().anyMatch(scope -> within(unit, scope));
  }

  /** The same scopes without those that lie below another, or whose unit is gone. */
  public Set<Optional<String>> widest(Collection<Optional<String>> scopes) {
    if (scopes.contains(Optional.<String>empty())) {
      return Set.of(Optional.empty());
    }
    Set<Optional<String>> found = new LinkedHashSet<>();
    for (Optional<String> scope : scopes) {
      boolean exists = byCode.containsKey(scope.get());
      boolean belowAnother =
          scopes.stream().anyMatch(other -> !other.equals(scope) && within(scope, other));
      if (exists && !belowAnother) {
        found.add(scope);
      }
    }
    return Set.copyOf(found);
  }
}
