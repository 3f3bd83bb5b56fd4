package id.pendopo.api.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * "Tugas saya": the tasks of the signed-in account today over all modules. These are the tasks of
 * its employee, of the positions they hold or act in today, of absent colleagues for whom they act
 * as Plh, what was escalated to them, and the tasks of units for which they hold the permission to
 * work. Two or three queries; any thread.
 */
@ProviderType
public interface Worklist {

  /** The most tasks of a page. */
  int LARGEST_PAGE = 200;

  /**
   * A task.
   *
   * @param of the case
   * @param why through what it is this person's
   * @param workingDays working days until the due date, negative when it has gone by; empty without
   *     one and while the clock stands
   */
  record Task(Case of, Why why, Optional<Integer> workingDays) {}

  /** Through what a task is somebody's. */
  enum Why {
    /** It is theirs by name, or that of somebody for whom they act. */
    PERSON,
    /** They fill the position today. */
    POSITION,
    /** It was escalated to them. */
    ESCALATED,
    /** It lies with their unit, and nobody has taken it yet. */
    UNIT
  }

  /** In what order. */
  enum Sort {
    /** What is due first; without a due date last. */
    DUE,
    NEWEST,
    OLDEST,
    TITLE
  }

  /**
   * Which tasks.
   *
   * @param text in the title; empty for all
   * @param type id of a type
   * @param when how near the due date
   * @param unit code of a unit, with all below
   * @param why through what
   */
  record Filter(
      String text,
      Optional<String> type,
      Optional<When> when,
      Optional<String> unit,
      Optional<Why> why) {

    public static final Filter ALL =
        new Filter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** How near a due date is. */
  enum When {
    /** The due date has gone by. */
    OVERDUE,
    /** Due today or within the next seven calendar days. */
    SOON,
    /** The clock stands: the applicant has to give something. */
    WAITING
  }

  /**
   * A page.
   *
   * @param total of all pages
   * @param tasks of this one
   */
  record Tasks(long total, List<Task> tasks) {
    public Tasks {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * What a person sees at a glance.
   *
   * @param total all tasks
   * @param overdue those whose due date has gone by
   * @param soon those due today or within the next seven calendar days
   */
  record Counts(long total, long overdue, long soon) {}

  /**
   * A page of tasks.
   *
   * @param offset from 0
   * @param limit 1 to {@value #LARGEST_PAGE}
   * @throws id.pendopo.api.problem.Problem 401 without an account, 400 for a page out of range
   */
  Tasks mine(Filter filter, Sort sort, int offset, int limit);

  /** Counts of {@link Filter#ALL}; zeros without an account. */
  Counts counts();

  /** Whether the account of the thread has the task of a case on a day. */
  boolean has(Case of, LocalDate on);
}
