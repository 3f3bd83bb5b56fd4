package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How types and states read, also of a version or a module that does not run any more. */
@Component(service = CaseWords.class)
public final class CaseWords {

  private final Store store;
  private final Transactions transactions;
  private final CaseTypes types;

  @Activate
  public CaseWords(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Transactions transactions,
      @Reference CaseTypes types) {
    this.store = store;
    this.transactions = transactions;
    this.types = types;
  }

  /**
   * Keeps the words of a type before its first case is written. Apart from the transaction of
   * whoever uses it: many may use a new type at once, one of them keeps the words, and the words
   * are the same whoever it was.
   */
  void keep(EntityManager em, CaseType type) {
    if (CaseRows.defined(em, type.id(), type.version())) {
      return;
    }
    try {
      transactions.apart(() -> store.write(own -> added(own, type)));
    } catch (RuntimeException overtaken) {
      if (!UniqueKey.violated(overtaken, "office_case_definition_version")) {
        throw overtaken;
      }
    }
  }

  private static boolean added(EntityManager em, CaseType type) {
    em.persist(new CaseDefinitionRow(type.id(), type.version(), FormText.write(words(type))));
    em.flush();
    return true;
  }

  private static Map<String, String> words(CaseType type) {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "name", type.name());
    for (CaseState state : type.states()) {
      put(words, "state." + state.code(), state.name());
      put(words, "public." + state.code(), state.publicText());
    }
    return words;
  }

  private static void put(Map<String, String> words, String key, LocalText text) {
    words.put(key + ".id", text.id());
    words.put(key + ".en", text.en());
  }

  /** What a type is called; its id where nobody knows. */
  public LocalText type(String id) {
    return types
        .find(id)
        .map(CaseType::name)
        .or(() -> kept(id, Optional.empty(), "name"))
        .orElseGet(() -> LocalText.same(id));
  }

  /** How officers read the state of a case. */
  public LocalText state(Case of) {
    return state(of.type(), of.typeVersion(), of.state());
  }

  /** How officers read a state. */
  public LocalText state(String type, int version, String code) {
    return running(type, version, code)
        .map(CaseState::name)
        .or(() -> kept(type, Optional.of(version), "state." + code))
        .orElseGet(() -> LocalText.same(code));
  }

  /** What the applicant reads of the state of a case. */
  public LocalText publicText(Case of) {
    return running(of.type(), of.typeVersion(), of.state())
        .map(CaseState::publicText)
        .or(() -> kept(of.type(), Optional.of(of.typeVersion()), "public." + of.state()))
        .orElseGet(() -> of.kind().displayName());
  }

  private Optional<CaseState> running(String type, int version, String code) {
    return types
        .find(type)
        .filter(known -> known.version() == version)
        .flatMap(known -> known.states().stream().filter(s -> s.code().equals(code)).findFirst());
  }

  private Optional<LocalText> kept(String type, Optional<Integer> version, String key) {
    return store.read(
        em ->
            CaseRows.definitions(em).stream()
                .filter(row -> row.type().equals(type))
                .filter(row -> version.isEmpty() || version.get() == row.typeVersion())
                .map(row -> FormText.read(row.words()))
                .filter(words -> words.containsKey(key + ".id"))
                .map(
                    words ->
                        new LocalText(
                            words.getOrDefault(key + ".id", key),
                            words.getOrDefault(key + ".en", key)))
                .reduce((first, last) -> last));
  }
}
