package id.pendopo.api.form;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a form. What a published one asks never changes.
 *
 * @param code code of the form
 * @param number counted from 1
 * @param state how far it is
 * @param definition what it asks
 * @param publishedAt when it was published; empty for a draft
 */
public record FormVersion(
    String code,
    int number,
    FormState state,
    FormDefinition definition,
    Optional<Instant> publishedAt) {}
