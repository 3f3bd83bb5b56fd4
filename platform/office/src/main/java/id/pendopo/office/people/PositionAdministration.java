package id.pendopo.office.people;

import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Position;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks after the positions of the current agency, with the rights of the thread's account ({@code
 * platform.people.read} and {@code .manage} for a unit and those below).
 *
 * <p>Every method throws {@link Problem}: 401, 403, 404 for what is not there or may not be seen,
 * 409 for a code that is taken, 412 for an old version, 422 with the fields of {@link
 * PositionInput} that are wrong. Any thread.
 */
@ProviderType
public interface PositionAdministration {

  /**
   * A position as somebody enters it.
   *
   * @param code {@code [A-Za-z0-9][A-Za-z0-9._-]{0,39}}; counts only for a new one
   * @param title at most 200 characters
   * @param unit code of its unit; absent for the agency as a whole
   * @param superior code of the position above; absent at the top
   * @param eselon structural rank, at most 20 characters; absent for none
   * @param granting whether it grants leave for all below; absent means no
   */
  record PositionInput(
      @Nullable String code,
      @Nullable String title,
      @Nullable String unit,
      @Nullable String superior,
      @Nullable String eselon,
      @Nullable Boolean granting) {}

  /** A position with its version for {@code If-Match}. */
  record PositionDetail(Position position, long version) {}

  /**
   * A position and who fills it on a day.
   *
   * @param definitive its holder
   * @param acting who acts in it
   * @param holderAway whether its holder is away on that day
   */
  record Filled(
      PositionDetail detail,
      Optional<Holder> definitive,
      Optional<Holder> acting,
      boolean holderAway) {

    public Position position() {
      return detail.position();
    }

    /** Who decides on that day; empty when somebody has to be appointed. */
    public Optional<Holder> inCharge() {
      return acting.isPresent() ? acting : holderAway ? Optional.empty() : definitive;
    }
  }

  /** The positions that may be seen with who fills them on a day, by title. */
  List<Filled> chart(LocalDate on);

  /**
   * One position.
   *
   * @throws Problem 404 when there is none that may be seen
   */
  PositionDetail get(String code);

  /** Makes a position. */
  PositionDetail create(PositionInput input);

  /**
   * Changes everything but the code.
   *
   * @throws Problem 412 for an old version, 422 with the field {@code superior} when it would come
   *     to stand above itself
   */
  PositionDetail change(String code, OptionalLong version, PositionInput input);

  /**
   * Removes a position that nobody ever held and below which nothing stands.
   *
   * @throws Problem 409 otherwise
   */
  void remove(String code, OptionalLong version);
}
