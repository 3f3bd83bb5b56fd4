package id.pendopo.api.settings;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads settings for the current agency: what the agency set, else what the installation set, else
 * the default in the software. Any thread; one or two short queries, inside the caller's
 * transaction where one is open.
 */
@ProviderType
public interface Settings {

  /**
   * The settings of an interface as they are now. The result does not change later; do not keep it
   * longer than one piece of work.
   *
   * @param type the interface of a registered {@link SettingsForm}
   * @throws IllegalArgumentException when no form with this interface is registered
   */
  <T> T of(Class<T> type);
}
