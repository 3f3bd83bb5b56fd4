package id.pendopo.api.identity;

import id.pendopo.api.text.LocalText;

/**
 * Something that can be allowed.
 *
 * @param id {@code <module>.<verb or noun>}, for instance {@code information.publish}
 * @param name how it reads in the role editor
 */
public record Permission(String id, LocalText name) {}
