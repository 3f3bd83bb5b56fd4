package id.pendopo.site;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Every address that resources answer now, with who may call it; for tests made from the list. */
@ProviderType
public interface Endpoints {

  /** Who may call an endpoint. */
  enum Guard {
    ANONYMOUS,
    SIGNED_IN,
    PERMISSION
  }

  /**
   * One method at one address.
   *
   * @param method of HTTP
   * @param path template below an agency's root, for instance {@code /api/v1/units/{code}}
   * @param guard who may call it
   * @param permission the permission asked for; empty unless the guard is {@link Guard#PERMISSION}
   * @param module id of the module it belongs to; empty for the platform's own
   * @param consumes media types that it reads; empty for any
   * @param produces media types that it writes; empty for any
   */
  record Endpoint(
      String method,
      String path,
      Guard guard,
      String permission,
      String module,
      List<String> consumes,
      List<String> produces) {

    public Endpoint {
      consumes = List.copyOf(consumes);
      produces = List.copyOf(produces);
    }
  }

  /** All of them, by path and method. */
  List<Endpoint> all();
}
