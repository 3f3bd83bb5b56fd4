package id.pendopo.api.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Builds forms, with the rights of the thread's account: {@link #READ} to look, {@link #MANAGE} for
 * the whole agency to change. Every change is in the audit. Any thread.
 */
@ProviderType
public interface FormRegister {

  /** Permission: see forms and their versions. */
  String READ = "office.forms.read";

  /** Permission: build and publish forms. */
  String MANAGE = "office.forms.manage";

  /** Permission: see a sensitive answer in full, for a recorded purpose. */
  String UNMASK = "office.answers.unmask";

  /**
   * A form in the list.
   *
   * @param code code
   * @param name title of the newest version
   * @param published number of the published version
   * @param draft number of the draft
   * @param changedAt when anything changed last
   */
  record Summary(
      String code,
      id.pendopo.api.text.LocalText name,
      Optional<Integer> published,
      Optional<Integer> draft,
      Instant changedAt) {}

  /**
   * A version with what is needed to change it.
   *
   * @param form the version
   * @param revision counts the changes of a draft, for {@code If-Match}
   */
  record Detail(FormVersion form, long revision) {}

  /** All forms by code. */
  List<Summary> forms();

  /** All versions of a form, the newest first. */
  List<Detail> versions(String code);

  /**
   * One version.
   *
   * @throws id.pendopo.api.problem.Problem 404
   */
  Detail version(String code, int number);

  /**
   * Makes a form with a draft.
   *
   * @param code {@code [a-z][a-z0-9-]{1,39}}
   * @throws id.pendopo.api.problem.Problem 409 when the code is taken, 422
   */
  Detail create(String code, FormDefinition definition);

  /**
   * Replaces the draft; begins one with the next number when there is none. A draft need not hold
   * together yet, but its parts must be readable.
   *
   * @param revision the revision that was seen; empty to replace whatever there is
   * @throws id.pendopo.api.problem.Problem 404, 412 when somebody else changed it, 422
   */
  Detail saveDraft(String code, OptionalLong revision, FormDefinition definition);

  /** Throws the draft away; a form that was never published goes with it. 404 without a draft. */
  void discardDraft(String code, OptionalLong revision);

  /**
   * Publishes the draft; the version before is replaced.
   *
   * @throws id.pendopo.api.problem.Problem 404 without a draft, 412, 422 with every fault of the
   *     definition, the field named by the key it concerns
   */
  Detail publish(String code, OptionalLong revision);

  /** What is wrong with a definition, without storing anything; empty when it can be published. */
  List<id.pendopo.api.problem.FieldProblem> faults(FormDefinition definition);

  /** Where a form is used, as the parts that use it say. */
  List<FormUse> uses(String code);
}
