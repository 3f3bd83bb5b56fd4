package id.pendopo.api.casework;

/**
 * Event: the due date of a task comes near. Once for each due date and each of the days that {@link
 * CaseType.Reminders} names.
 *
 * @param caseId of which case
 * @param task number of the task in its case
 * @param type id of the type
 * @param workingDays working days that are left; 0 on the day itself
 */
public record TaskDue(long caseId, int task, String type, int workingDays) {}
