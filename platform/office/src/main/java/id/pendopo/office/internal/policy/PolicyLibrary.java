package id.pendopo.office.internal.policy;

import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.ModuleGate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The books that are there now; they come and go with their modules. */
@Component(service = PolicyLibrary.class)
public final class PolicyLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyLibrary.class);

  private final Map<String, PolicyBook> books = new ConcurrentHashMap<>();
  private final Map<String, ServiceReference<PolicyBook>> origins = new ConcurrentHashMap<>();
  private final ModuleGate gate;

  @Activate
  public PolicyLibrary(@Reference ModuleGate gate) {
    this.gate = gate;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addBook(PolicyBook book, ServiceReference<PolicyBook> origin) {
    Optional<String> contradiction = contradiction(book);
    if (contradiction.isPresent()) {
      LOG.error("The policy book {} is not taken: {}", book.code(), contradiction.get());
    } else if (books.putIfAbsent(book.code(), book) != null) {
      LOG.error("The policy book {} is there twice; the first stays", book.code());
    } else {
      origins.put(book.code(), origin);
    }
  }

  void removeBook(PolicyBook book) {
    if (books.remove(book.code(), book)) {
      origins.remove(book.code());
    }
  }

  /** The books of the platform and of the modules that the current agency uses, by code. */
  public List<PolicyBook> all() {
    return books.values().stream()
        .filter(
            book -> Optional.ofNullable(origins.get(book.code())).filter(gate::open).isPresent())
        .sorted(Comparator.comparing(PolicyBook::code))
        .toList();
  }

  /**
   * A book by its code.
   *
   * @throws Problem 404
   */
  public PolicyBook book(String code) {
    return Optional.ofNullable(books.get(code)).orElseThrow(Problem::notFound);
  }

  /** What is wrong with a definition; empty when it is sound. */
  static Optional<String> contradiction(PolicyBook book) {
    if (!book.code().matches("[a-z][a-z0-9-]{1,40}")) {
      return Optional.of("its code");
    }
    Set<String> names = book.fields().stream().map(PolicyField::name).collect(Collectors.toSet());
    if (names.isEmpty()
        || names.size() != book.fields().size()
        || !names.stream().allMatch(name -> name.matches("[a-z][A-Za-z0-9-]{0,60}"))) {
      return Optional.of("the names of its fields");
    }
    if (book.versions().isEmpty()) {
      return Optional.of("it has no version");
    }
    Set<Object> dates = new HashSet<>();
    for (ShippedPolicy version : book.versions()) {
      if (!dates.add(version.validFrom())) {
        return Optional.of("two versions of " + version.validFrom());
      }
      if (!version.values().keySet().equals(names)) {
        return Optional.of("the fields of the version of " + version.validFrom());
      }
      for (PolicyField field : book.fields()) {
        if (field.type().problem(version.values().getOrDefault(field.name(), "")).isPresent()) {
          return Optional.of("the field " + field.name() + " of " + version.validFrom());
        }
      }
    }
    return Optional.empty();
  }
}
