package id.pendopo.api.document;

/**
 * The text of one page of a file.
 *
 * @param page counted from 1
 * @param text plain text
 */
public record PageText(int page, String text) {}
