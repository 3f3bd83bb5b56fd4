package id.pendopo.api.module;

/**
 * Event: the agency of the event switched a module on or off.
 *
 * @param module id of the module
 * @param enabled true when it was switched on
 */
public record ModuleEnabled(String module, boolean enabled) {}
