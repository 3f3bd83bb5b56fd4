package id.pendopo.api.print;

import id.pendopo.api.text.LocalText;

/**
 * Something in the text of a template that must be mended before it can be used.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param message what is wrong and what to do, without the place
 */
public record TemplateProblem(int line, int column, LocalText message) {

  /** The message with its place before it. */
  public LocalText placed() {
    return new LocalText(
        "Baris %d, kolom %d: %s".formatted(line, column, message.id()),
        "Line %d, column %d: %s".formatted(line, column, message.en()));
  }
}
