package id.pendopo.api.casework;

/**
 * Event: a case was opened or reached another state.
 *
 * @param caseId which
 * @param type id of its type
 * @param from code of the state before; empty text when it was opened
 * @param to code of the state after
 * @param kind name of the {@link StateKind} after
 * @param subjectType what it is about
 * @param subjectId which one
 */
public record CaseMoved(
    long caseId,
    String type,
    String from,
    String to,
    String kind,
    String subjectType,
    String subjectId) {}
