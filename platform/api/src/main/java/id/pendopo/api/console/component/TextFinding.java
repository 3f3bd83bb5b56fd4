package id.pendopo.api.console.component;

/**
 * Something in a formatted text that its writer should look at.
 *
 * @param message what it is and what to do, in the language of the visitor
 * @param severe whether the text should not go out like this; otherwise it is advice
 * @param block which outermost element of the text it concerns, counted from 0; -1 for the whole
 */
public record TextFinding(String message, boolean severe, int block) {}
