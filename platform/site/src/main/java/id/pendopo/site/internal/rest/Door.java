package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.Problem;
import java.util.concurrent.Callable;

/** Who a bearer token stands for. */
public interface Door {

  /**
   * Works in the name of a token's account.
   *
   * @param secret as sent
   * @param address where the request came from
   * @throws Problem 401 when nobody is meant by it
   * @throws Exception what the work throws
   */
  <T> T callWith(String secret, String address, Callable<T> work) throws Exception;

  /** The problem of a token that counts for nothing. */
  static Problem refused() {
    return new Problem(
        401,
        "Token ini tidak dikenal, sudah dicabut, atau kedaluwarsa; buat yang baru di konsol.",
        "This token is unknown, revoked or expired; make a new one in the console.");
  }
}
