package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.problem.Problem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The types of cases that are registered now; they come and go with their modules. */
@Component(service = CaseTypes.class)
public final class CaseTypes {

  private static final Logger LOG = LoggerFactory.getLogger(CaseTypes.class);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9.-]*");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9-]{0,39}");

  private final Map<String, CaseType> types = new ConcurrentHashMap<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addType(CaseType type) {
    Optional<String> wrong = contradiction(type);
    if (wrong.isPresent()) {
      LOG.error("The case type {} is not taken: {}", type.id(), wrong.get());
    } else if (types.putIfAbsent(type.id(), type) != null) {
      LOG.error("The case type {} is not taken: there is one of this id", type.id());
    }
  }

  void removeType(CaseType type) {
    types.remove(type.id(), type);
  }

  public Optional<CaseType> find(String id) {
    return Optional.ofNullable(types.get(id));
  }

  /** By name. */
  public List<CaseType> all() {
    return types.values().stream().sorted(Comparator.comparing(type -> type.name().id())).toList();
  }

  /**
   * @throws Problem 409 while its module is stopped
   */
  CaseType running(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new Problem(
                    409,
                    "Modul perkara ini sedang berhenti. Coba lagi setelah modul berjalan.",
                    "The module of this case is stopped. Try again when it runs."));
  }

  /**
   * @throws Problem 409 when the present version of the type does not know the state
   */
  static CaseState state(CaseType type, String code) {
    return type.states().stream()
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    409,
                    "Keadaan perkara ini tidak dikenal lagi oleh versi modul yang berjalan.",
                    "The running version of the module no longer knows the state of this case."));
  }

  /** What is wrong with a type; empty when it is sound. */
  static Optional<String> contradiction(CaseType type) {
    if (!ID.matcher(type.id()).matches() || type.id().length() > 80) {
      return Optional.of("its id is not <module>.<name>");
    }
    if (type.version() < 1) {
      return Optional.of("its version is not counted from 1");
    }
    if (type.states().isEmpty() || type.states().getFirst().kind() != StateKind.OPEN) {
      return Optional.of("its first state is not open");
    }
    Set<String> codes = new HashSet<>();
    for (CaseState state : type.states()) {
      if (!CODE.matcher(state.code()).matches() || !codes.add(state.code())) {
        return Optional.of("the state " + state.code() + " is misspelt or there twice");
      }
    }
    Set<String> ways = new HashSet<>();
    for (CaseTransition way : type.transitions()) {
      if (!CODE.matcher(way.code()).matches() || !ways.add(way.code())) {
        return Optional.of("the transition " + way.code() + " is misspelt or there twice");
      }
      if (way.from().isEmpty() || !codes.containsAll(way.from()) || !codes.contains(way.to())) {
        return Optional.of("the transition " + way.code() + " leads from or to no state");
      }
      if (type.states().stream()
          .anyMatch(s -> s.kind().closed() && way.from().contains(s.code()))) {
        return Optional.of("the transition " + way.code() + " leads from a closed state");
      }
      if (way.needs().fields().stream()
          .anyMatch(f -> !FIELD.matcher(f.name()).matches() || f.longest() > 500)) {
        return Optional.of("the transition " + way.code() + " has a misspelt field");
      }
    }
    return Optional.empty();
  }
}
