package id.pendopo.api.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a service standard.
 *
 * @param key of the service
 * @param number counted from 1
 * @param inForceFrom first day on which it is in force; empty for a draft. It is in force until the
 *     next version is, or until the service is closed
 * @param content what it says
 */
public record ServiceVersion(
    String key, int number, Optional<LocalDate> inForceFrom, ServiceContent content) {

  /** Whether it is not published yet. */
  public boolean draft() {
    return inForceFrom.isEmpty();
  }
}
