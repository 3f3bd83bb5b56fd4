package id.pendopo.api.people;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "who is it on that day", and why.
 *
 * @param holder who; empty when there is nobody, which the last reason explains
 * @param reasons the steps to the answer, in their order; at least one
 */
public record Officer(Optional<Holder> holder, List<LocalText> reasons) {

  public Officer {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("An answer needs a reason");
    }
  }

  /**
   * Who it is.
   *
   * @throws Problem 409 with the last reason when there is nobody: a position is vacant without a
   *     Plt, its holder is away without a Plh, or none is recorded
   */
  public Holder orThrow() {
    return holder.orElseThrow(() -> new Problem(409, reasons.getLast(), List.of()));
  }
}
