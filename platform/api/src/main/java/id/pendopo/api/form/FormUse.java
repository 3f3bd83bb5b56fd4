package id.pendopo.api.form;

import id.pendopo.api.text.LocalText;

/**
 * One place where a form is used.
 *
 * @param kind what uses it, for instance <em>Layanan</em>
 * @param name how that is called
 */
public record FormUse(LocalText kind, String name) {}
