package id.pendopo.api.policy;

import id.pendopo.api.text.LocalText;

/**
 * One number or choice of a policy book.
 *
 * @param name stays the same over versions, {@code [a-z][A-Za-z0-9-]{0,60}}
 * @param label how it reads
 * @param type what values it takes
 */
public record PolicyField(String name, LocalText label, PolicyType type) {}
