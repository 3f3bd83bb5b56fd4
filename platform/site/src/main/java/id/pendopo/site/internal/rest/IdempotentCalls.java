package id.pendopo.site.internal.rest;

/** Answers a repeated call with the answer of the first, and does its work once. */
public interface IdempotentCalls {

  /**
   * Works once for a key, in one transaction with the record of its answer.
   *
   * @throws id.pendopo.api.problem.Problem 400 for a key that is too long, 409 while the first call
   *     is still at work, 422 when the key was used for another request
   */
  Reply handle(String key, Call call, Mounts.Entered mount) throws Exception;
}
