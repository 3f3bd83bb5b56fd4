package id.pendopo.api.casework;

/**
 * Event: the due date of a task has gone by. Once for each due date, and once more when the task is
 * escalated.
 *
 * @param caseId of which case
 * @param task number of the task in its case
 * @param type id of the type
 * @param workingDays working days since the due date
 * @param escalated whether the superior has it now too
 */
public record TaskOverdue(long caseId, int task, String type, int workingDays, boolean escalated) {}
