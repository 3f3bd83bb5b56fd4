package id.pendopo.api.casework;

/**
 * Event: the task of a case lies on another desk. Ask {@link Cases#holders} whose that is.
 *
 * @param caseId of which case
 * @param task number of the task in its case
 * @param type id of the type
 */
public record TaskAssigned(long caseId, int task, String type) {}
