package id.pendopo.information.console;

import id.pendopo.information.DocumentInput;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.DocumentState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the editor offers for a document as it is stored.
 *
 * @param stored the document; empty for one that is being begun
 * @param mayWrite whether the account may write for its unit
 * @param mayPublish whether the account decides what is public of its unit
 */
record EditorState(Optional<DocumentSnapshot> stored, boolean mayWrite, boolean mayPublish) {

  /** Something a person can do to the document now. */
  enum Action {
    SAVE,
    PUBLISH,
    WITHDRAW,
    DELETE
  }

  /** What can be done now; the service checks it again. */
  Set<Action> actions() {
    var actions = EnumSet.noneOf(Action.class);
    if (stored.map(DocumentSnapshot::isPublic).orElse(false)) {
      if (mayPublish) {
        actions.add(Action.SAVE);
        actions.add(Action.WITHDRAW);
      }
      return actions;
    }
    if (mayWrite) {
      actions.add(Action.SAVE);
    }
    if (stored.isPresent()) {
      if (mayPublish && stored.get().content().classification().open()) {
        actions.add(Action.PUBLISH);
      }
      if (mayWrite && stored.get().state() == DocumentState.DRAFT) {
        actions.add(Action.DELETE);
      }
    }
    return actions;
  }

  /**
   * What the form shows before anybody types.
   *
   * @param today the date that a new document is given
   */
  DocumentInput form(LocalDate today) {
    return stored
        .map(DocumentSnapshot::content)
        .map(
            content ->
                new DocumentInput(
                    content.title(),
                    content.summary(),
                    content.unit().orElse(""),
                    content.classification().name(),
                    content.date().toString()))
        .orElseGet(() -> new DocumentInput("", "", "", "", today.toString()));
  }
}
