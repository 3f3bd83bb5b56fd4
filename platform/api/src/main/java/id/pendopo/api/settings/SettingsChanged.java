package id.pendopo.api.settings;

/**
 * Somebody changed settings. Told in the agency that changed them; those of the installation in the
 * agency in which the operator was.
 *
 * @param form name of the interface
 * @param installation whether they are those of the installation, which hold for every agency
 */
public record SettingsChanged(String form, boolean installation) {}
