package id.pendopo.api.complaint;

import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantData;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of complaints with the rights of the thread's account: who works for a unit sees
 * those of the unit and below; the others are not there for them. Steps are taken with the case
 * ({@code id.pendopo.api.casework.Cases}). Any thread; some short queries.
 */
@ProviderType
public interface ComplaintRegister {

  /** Permission: see complaints of a unit, and reporters that are not confidential. */
  String READ = "office.complaints.read";

  /** Permission: verify, handle and answer complaints of a unit. */
  String WORK = "office.complaints.work";

  /** Permission: take complaints in at the counter, by telephone or letter, for a unit. */
  String INTAKE = "office.complaints.intake";

  /** Permission, for the whole agency: keep the categories. */
  String MANAGE = "office.complaints.manage";

  /** Permission: have a reporter shown in full, with a purpose that is recorded. */
  String UNMASK = "office.complaints.unmask";

  /** The largest page of a list. */
  int LARGEST_PAGE = 100;

  /** So many are looked through for words. */
  int SEARCHED = 2_000;

  /**
   * Which complaints.
   *
   * @param open whether only those that are not closed
   * @param kind of this kind
   * @param category of this category
   * @param state in this state
   * @param unit code of a unit, with all below
   * @param words words that all stand in what was written, in the place in words or in a number;
   *     capitals do not matter; blank for any. What is written lies encrypted, so only the newest
   *     {@value #SEARCHED} that fit the rest are looked through
   */
  record Filter(
      boolean open,
      Optional<ComplaintKind> kind,
      Optional<String> category,
      Optional<ComplaintState> state,
      Optional<String> unit,
      String words) {

    public static final Filter ALL =
        new Filter(
            false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** The same with words. */
    public Filter words(String wanted) {
      return new Filter(open, kind, category, state, unit, wanted);
    }
  }

  /**
   * A part of the list with the number of all.
   *
   * @param total how many fit
   * @param complaints this part
   * @param partial whether there are older ones that were not searched for the words
   */
  record Page(long total, List<Complaint> complaints, boolean partial) {}

  /**
   * The complaints that the account may see, the newest first. With words it costs up to some
   * hundred milliseconds.
   *
   * @param limit 1 to {@value #LARGEST_PAGE}
   */
  Page list(Filter filter, int offset, int limit);

  /**
   * One complaint.
   *
   * @throws id.pendopo.api.problem.Problem 404
   */
  Complaint get(long id);

  /**
   * Takes a complaint in for somebody.
   *
   * @throws id.pendopo.api.problem.Problem 403, and as {@link Complaints#receive}
   */
  ReceivedComplaint enter(NewComplaint complaint);

  /**
   * The reporter, masked; empty when confidential, anonymous or erased.
   *
   * @throws id.pendopo.api.problem.Problem 404
   */
  Optional<Applicant> reporter(long id);

  /**
   * Shows the reporter in full, also a confidential one; recorded in the audit.
   *
   * @param purpose why, 5 to 200 characters
   * @throws id.pendopo.api.problem.Problem 403, 404, 409 when the complaint is anonymous, 410, 422
   */
  ApplicantData unmask(long id, String purpose);

  /** What may be the same as a complaint, without itself. */
  List<Complaints.Alike> alike(long id);

  /** Every category, also those that are not offered any more. */
  List<ComplaintCategory> categories();

  /**
   * Makes or changes a category; of one that a module brings only desk and offer count.
   *
   * @throws id.pendopo.api.problem.Problem 403, 422 naming the fields
   */
  ComplaintCategory saveCategory(ComplaintCategory category);

  /** How many were received, by month, kind and unit, of a year. */
  List<Figure> figures(int year);

  /**
   * A count.
   *
   * @param month 1 to 12
   * @param kind what
   * @param unit code of the unit; empty for the agency as a whole
   * @param received how many were received in the month
   * @param closed how many of these are closed by now
   */
  record Figure(int month, ComplaintKind kind, Optional<String> unit, long received, long closed) {}
}
