package id.pendopo.api.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The positions of the current agency, and who fills them when.
 *
 * <p>All times are half-open: from the first day to the day after the last. An acting officer takes
 * over and steps back by date alone; nobody has to be there. Looks at no permission, as {@link
 * Employees}; some short queries an answer; any thread.
 */
@ProviderType
public interface Positions {

  /** Every position, by title. */
  List<Position> all();

  /** A position by its code, whatever the case. */
  Optional<Position> find(String code);

  /**
   * Who fills a position on a day: a Plt or Plh whose time it is, else its holder unless they are
   * away.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown position
   */
  Officer holder(String code, LocalDate on);

  /**
   * Everybody who held or acted in a position, the newest first.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown position
   */
  List<Holder> history(String code);

  /** The positions that an employee holds or acts in on a day, their own before those acted in. */
  List<Holder> heldBy(EmployeeId employee, LocalDate on);

  /**
   * The titles below a letter.
   *
   * <table>
   * <caption>Ways to sign</caption>
   * <tr><th>through</th><th>lines</th><th>who signs</th></tr>
   * <tr><td>nobody</td><td>{@code Camat}, {@code Plt. Camat} or {@code Plh. Camat}</td>
   *     <td>who fills the position</td></tr>
   * <tr><td>one position</td><td>{@code a.n. Camat}, {@code Sekretaris}</td>
   *     <td>who fills that one, in the name of (atas nama) the first</td></tr>
   * <tr><td>two positions</td><td>{@code a.n. Camat}, {@code Sekretaris}, {@code u.b.}, {@code
   *     Kepala Seksi}</td><td>who fills the last, to whom it was passed on (untuk beliau)</td></tr>
   * </table>
   *
   * @param position code of the position whose letter it is
   * @param through codes of the positions through which it is signed, each somewhere below the one
   *     before; at most two
   * @param on day of the signature
   * @throws id.pendopo.api.problem.Problem 404 for an unknown position, 409 when nobody fills the
   *     position of the signer, 422 when a position is not below the one before or there are more
   *     than two
   */
  SignatureBlock signature(String position, List<String> through, LocalDate on);
}
