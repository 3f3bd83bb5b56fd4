package id.pendopo.api.media;

import java.util.OptionalLong;

/**
 * A folder of the library.
 *
 * @param id positive
 * @param revision for {@code If-Match}
 * @param name 1 to 80 characters, unique in its folder
 * @param parent the folder it lies in; empty for the top
 * @param depth 1 for a folder of the top, at most 6
 * @param path names from the top down to it, joined by {@code " / "}
 */
public record MediaFolder(
    long id, long revision, String name, OptionalLong parent, int depth, String path) {}
