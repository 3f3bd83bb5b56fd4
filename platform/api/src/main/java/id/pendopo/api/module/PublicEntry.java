package id.pendopo.api.module;

import id.pendopo.api.text.LocalText;

/**
 * One entry of an agency's public menu and home page.
 *
 * @param path absolute below the agency's root, for instance {@code /informasi}
 * @param title the words of the link
 * @param description one sentence below the link on the home page
 */
public record PublicEntry(String path, LocalText title, LocalText description) {}
