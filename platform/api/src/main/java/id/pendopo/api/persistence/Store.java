package id.pendopo.api.persistence;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The store of one {@link EntityUnit} for the current agency.
 *
 * <p>The outermost call opens the transaction (one JDBC connection, taken at the first statement)
 * and ends it; calls inside it, of this or of any other store, of {@code Events}, {@code Audit} or
 * {@code Jobs}, take part in it. A failure anywhere rolls everything back. Entity managers live
 * only as long as the call and must not be kept. Do no slow work (network, rendering) inside.
 *
 * @see Transactions for work over several stores
 */
@ProviderType
public interface Store {

  /**
   * Reads in a transaction that writes nothing; inside a write transaction it sees its changes.
   *
   * @throws IllegalStateException without a current agency
   */
  <T> T read(Function<EntityManager, T> work);

  /**
   * Reads and writes.
   *
   * @throws IllegalStateException without a current agency, or inside a read-only transaction
   * @throws id.pendopo.api.problem.Problem 409 when somebody else changed the same row
   */
  <T> T write(Function<EntityManager, T> work);

  /** As {@link #write}, without a result. */
  default void change(Consumer<EntityManager> work) {
    write(
        em -> {
          work.accept(em);
          return true;
        });
  }
}
