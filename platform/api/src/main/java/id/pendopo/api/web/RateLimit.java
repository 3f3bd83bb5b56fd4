package id.pendopo.api.web;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps one visitor from asking too often, without telling anybody who it is. A visitor is the
 * address of the request (behind trusted proxies the one they name; of IPv6 the network of 64 bits)
 * in the current agency. Counts live in the memory of the node; some microseconds, any thread.
 */
@ProviderType
public interface RateLimit {

  /**
   * Counts one more call of this thread's visitor.
   *
   * @param purpose what is asked for, {@code <module>.<what>}; each is counted by itself
   * @param most how many are answered within the window
   * @param window from the first call on
   * @throws id.pendopo.api.problem.Problem 429 when it is one too many
   */
  void take(String purpose, int most, Duration window);
}
