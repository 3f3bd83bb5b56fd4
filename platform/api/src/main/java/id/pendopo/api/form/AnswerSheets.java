package id.pendopo.api.form;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps answers with the version they were given to. Sensitive answers are encrypted (AES-256-GCM,
 * a key outside the database); everything else is plain. For modules: {@link #keep}, {@link
 * #replace}, {@link #open} and {@link #erase} look at nobody's permission and take part in the
 * caller's transaction. Any thread.
 */
@ProviderType
public interface AnswerSheets {

  /**
   * Kept answers.
   *
   * @param id identity in its agency
   * @param form the version that was answered
   * @param subject what the answers belong to, {@code module/type/id}
   * @param unit unit in charge, for the right to unmask
   * @param answers by key; sensitive ones masked, unless it was opened
   * @param version counts the changes
   */
  record AnswerSheet(
      long id,
      FormVersion form,
      String subject,
      Optional<String> unit,
      Map<String, Answer> answers,
      long version) {}

  /**
   * Keeps checked answers and their files. The files belong to the answers from then on, also one
   * that was kept before and is named by its identity: they go when the answers go.
   *
   * @param filled complete answers
   * @param input what they were read from, for its files
   * @param subject {@code module/type/id}, at most 120 characters, no personal data
   * @throws id.pendopo.api.problem.Problem 422 when they are not complete, 410 when a file was
   *     received so long ago that it was removed
   * @throws IllegalStateException when no write transaction is open
   */
  AnswerSheet keep(Filled filled, FormInput input, String subject, Optional<String> unit);

  /**
   * Replaces answers that nobody changed since they were read; files that were kept before stay
   * where they are among the answers, the others are let go of. The audit names the fields that
   * changed, never what they held.
   *
   * @param version {@link AnswerSheet#version} of what was read; over REST the value of {@code
   *     If-Match}
   * @throws id.pendopo.api.problem.Problem 404, 412 when somebody changed them since, 422
   * @throws IllegalArgumentException when an answer names a file that was not kept with this sheet
   * @throws IllegalStateException when no write transaction is open
   */
  AnswerSheet replace(long id, long version, Filled filled, FormInput input);

  /**
   * Says whose answers they are, so that they are in a person's copy of their data and go when the
   * person's data is erased (UU 27/2022 articles 7 and 8). Say it whenever the applicant is known.
   *
   * @param applicant id in the register of applicants
   * @throws id.pendopo.api.problem.Problem 404
   * @throws IllegalStateException when no write transaction is open
   */
  void about(long id, long applicant);

  /** Masked answers. */
  Optional<AnswerSheet> find(long id);

  /**
   * The answers in full, for the module's own work such as filling a letter in. Recorded in the
   * audit with the purpose.
   *
   * @param purpose why, 5 to 200 characters
   * @throws id.pendopo.api.problem.Problem 404, 422, 503 when the key is lost
   * @throws IllegalStateException when no write transaction is open
   */
  AnswerSheet open(long id, String purpose);

  /**
   * One sensitive answer in full, for a person who holds {@link FormRegister#UNMASK} for the
   * sheet's unit. Recorded in the audit with the purpose.
   *
   * @param path key of the field; in a list {@code list.row.key}
   * @throws id.pendopo.api.problem.Problem 401, 403, 404, 422
   */
  Answer unmask(long id, String path, String purpose);

  /** Removes the answers and their files for good; nothing happens when they are gone already. */
  void erase(long id);
}
