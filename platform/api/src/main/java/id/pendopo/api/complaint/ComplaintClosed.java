package id.pendopo.api.complaint;

/**
 * Event: a complaint was closed, whatever the outcome.
 *
 * @param complaint its id
 * @param state name of the {@link ComplaintState}: CLOSED, NOT_OURS, REFUSED or WITHDRAWN
 * @param category key of its category
 * @param subject as {@code module/type/id}; empty text for none
 */
public record ComplaintClosed(long complaint, String state, String category, String subject) {}
