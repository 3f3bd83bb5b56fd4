package id.pendopo.api.casework;

import id.pendopo.api.text.LocalText;
import java.util.Optional;

/**
 * A state that cases of a type can be in.
 *
 * @param code stays the same over versions, {@code [a-z][a-z0-9-]{0,39}}
 * @param kind what it means for clock and public
 * @param name how officers read it
 * @param publicText what the applicant reads at {@code /lacak}: one sentence about the state in
 *     plain words, without personal data
 * @param due the clock that begins when the state is reached; empty leaves the one that runs
 */
public record CaseState(
    String code, StateKind kind, LocalText name, LocalText publicText, Optional<DueRule> due) {

  /** A state that leaves the clock as it is. */
  public static CaseState of(String code, StateKind kind, LocalText name, LocalText publicText) {
    return new CaseState(code, kind, name, publicText, Optional.empty());
  }

  /** The same state with a clock that begins when it is reached. */
  public CaseState due(DueRule rule) {
    return new CaseState(code, kind, name, publicText, Optional.of(rule));
  }
}
