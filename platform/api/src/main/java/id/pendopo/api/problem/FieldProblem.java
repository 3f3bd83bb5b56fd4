package id.pendopo.api.problem;

import id.pendopo.api.text.LocalText;

/**
 * One part of the input that is wrong.
 *
 * @param field name of the field as in the request
 * @param message what is wrong and what is expected
 */
public record FieldProblem(String field, LocalText message) {}
