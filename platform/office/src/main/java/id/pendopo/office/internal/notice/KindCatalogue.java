package id.pendopo.office.internal.notice;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeKinds;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.ModuleGate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of notices that are there now; they come and go with their modules. */
@Component(service = KindCatalogue.class)
public final class KindCatalogue {

  /** Fields that every kind has. */
  static final Set<String> COMMON = Set.of("agency", "link");

  private static final Logger LOG = LoggerFactory.getLogger(KindCatalogue.class);

  private final Map<String, NoticeKind> kinds = new ConcurrentHashMap<>();
  private final Map<NoticeKinds, List<NoticeKind>> brought = new ConcurrentHashMap<>();
  private final Map<NoticeKinds, ServiceReference<NoticeKinds>> origins = new ConcurrentHashMap<>();
  private final ModuleGate gate;

  @Activate
  public KindCatalogue(@Reference ModuleGate gate) {
    this.gate = gate;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addKinds(NoticeKinds bringer, ServiceReference<NoticeKinds> origin) {
    List<NoticeKind> taken = new ArrayList<>();
    for (NoticeKind kind : bringer.kinds()) {
      Optional<LocalText> fault = fault(kind);
      if (fault.isPresent()) {
        LOG.error("The notice {} is not taken: {}", kind.id(), fault.get().en());
      } else if (kinds.putIfAbsent(kind.id(), kind) != null) {
        LOG.error("The notice {} is there twice; the first stays", kind.id());
      } else {
        taken.add(kind);
      }
    }
    origins.put(bringer, origin);
    brought.put(bringer, taken);
  }

  void removeKinds(NoticeKinds bringer) {
    origins.remove(bringer);
    Optional.ofNullable(brought.remove(bringer)).orElse(List.of()).stream()
        .map(NoticeKind::id)
        .forEach(kinds::remove);
  }

  /** The kinds of the platform and of the modules that the current agency uses, by id. */
  public List<NoticeKind> all() {
    return brought.entrySet().stream()
        .filter(
            entry ->
                Optional.ofNullable(origins.get(entry.getKey())).filter(gate::open).isPresent())
        .flatMap(entry -> entry.getValue().stream())
        .sorted(Comparator.comparing(NoticeKind::id))
        .toList();
  }

  public Optional<NoticeKind> find(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  /**
   * A kind by its id.
   *
   * @throws Problem 404
   */
  public NoticeKind kind(String id) {
    return find(id).orElseThrow(Problem::notFound);
  }

  private static Optional<LocalText> fault(NoticeKind kind) {
    for (Map.Entry<NoticeChannel, NoticeText> text : kind.texts().entrySet()) {
      for (LocalText words : List.of(text.getValue().subject(), text.getValue().body())) {
        Optional<LocalText> fault =
            fault(kind, text.getKey(), words.id()).or(() -> fault(kind, text.getKey(), words.en()));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  /** What is wrong with a text of a kind on a channel. */
  static Optional<LocalText> fault(NoticeKind kind, NoticeChannel channel, String text) {
    Set<String> known = new TreeSet<>(COMMON);
    Set<String> unsafe = new TreeSet<>();
    for (NoticeField field : kind.fields()) {
      if (channel == NoticeChannel.CONSOLE || field.safe()) {
        known.add(field.name());
      } else {
        unsafe.add(field.name());
      }
    }
    return NoticeTemplate.fault(text, known, unsafe);
  }
}
