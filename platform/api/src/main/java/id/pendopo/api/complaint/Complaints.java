package id.pendopo.api.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The complaints of the current agency, for modules, without regard to anybody's permission: a
 * module shows a complaint only to whom it concerns. Takes part in the caller's transaction; any
 * thread; some short queries.
 */
@ProviderType
public interface Complaints {

  /**
   * Takes a complaint in: stores it, opens its case, starts the clock of the verification and
   * publishes {@link ComplaintReceived}. What is not {@link ReporterDisclosure#NAMED} leaves
   * neither account nor address nor time in the audit and in its rows, the day alone.
   *
   * @throws id.pendopo.api.problem.Problem 422 naming the fields; 409 when it was sent before; 503
   *     when a key is lost
   */
  ReceivedComplaint receive(NewComplaint complaint);

  Optional<Complaint> find(long id);

  /** Those about something, the newest first; at most 200. */
  List<Complaint> about(ComplaintSubject subject);

  /** The categories that are offered today, those of modules too, by name. */
  List<ComplaintCategory> offered();

  /**
   * What may be the same, the likest first, at most ten: of the same category, received within the
   * days and near by the metres that the policy book {@code complaints} says; or, where a place is
   * not known, with similar words. A hint for people, not a decision.
   */
  List<Alike> alike(String category, String words, Optional<ComplaintPlace> place);

  /**
   * A complaint that may be the same.
   *
   * @param id which
   * @param receivedOn day of receipt
   * @param state where it stands
   * @param metres how far away; empty where a place is not known
   * @param likeness of the words, 0 to 100 percent
   */
  record Alike(
      long id,
      LocalDate receivedOn,
      ComplaintState state,
      Optional<Integer> metres,
      int likeness) {}
}
