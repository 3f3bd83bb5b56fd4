package id.pendopo.api.catalogue;

import id.pendopo.api.transfer.TableImport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the catalogue of services, with the rights of the thread's account for the service's unit.
 * Every change is in the audit. Any thread.
 */
@ProviderType
public interface ServiceRegister {

  /** Permission: see drafts and what is missing. */
  String READ = "office.services.read";

  /** Permission: write drafts, for the unit in charge. */
  String WRITE = "office.services.write";

  /** Permission: publish a version or close a service, for the unit in charge. */
  String PUBLISH = "office.services.publish";

  /**
   * A service.
   *
   * @param key {@code [a-z][a-z0-9-]{1,59}}
   * @param versions all versions, the newest first; a draft is the first
   * @param closedFrom day from which it is no longer offered
   * @param revision counts the changes, for {@code If-Match}
   */
  record Entry(
      String key, List<ServiceVersion> versions, Optional<LocalDate> closedFrom, long revision) {

    public Entry {
      versions = List.copyOf(versions);
    }

    /** The newest version. */
    public ServiceVersion newest() {
      return versions.getFirst();
    }
  }

  /** The services that the account may see, by name. */
  List<Entry> services();

  /**
   * One service.
   *
   * @throws id.pendopo.api.problem.Problem 404
   */
  Entry get(String key);

  /**
   * Takes a new service in, as a draft.
   *
   * @throws id.pendopo.api.problem.Problem 403, 409 when the key is taken, 422
   */
  Entry create(String key, ServiceContent content);

  /**
   * Replaces the draft, or begins one.
   *
   * @throws id.pendopo.api.problem.Problem 403, 404, 412, 422
   */
  Entry saveDraft(String key, OptionalLong revision, ServiceContent content);

  /** Throws the draft away; a service that was never published goes with it. */
  void discardDraft(String key, OptionalLong revision);

  /**
   * Publishes the draft. It need not be complete: what is missing is shown to whoever keeps it.
   *
   * @param from first day on which it is in force; after the one of the version before
   * @throws id.pendopo.api.problem.Problem 403, 404 without a draft, 412, 422
   */
  Entry publish(String key, OptionalLong revision, LocalDate from);

  /**
   * Closes a service, or opens it again with an empty day.
   *
   * @throws id.pendopo.api.problem.Problem 403, 404, 409 when it was never published, 412
   */
  Entry close(String key, OptionalLong revision, Optional<LocalDate> from);

  /**
   * Takes drafts in from a table, for {@link id.pendopo.api.transfer.Imports}: a row is about the
   * service of its key; an empty cell leaves what is known; several entries in one cell are parted
   * by {@code ;}.
   */
  TableImport<?> draftImport();
}
