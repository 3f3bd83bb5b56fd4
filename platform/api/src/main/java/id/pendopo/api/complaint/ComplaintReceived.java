package id.pendopo.api.complaint;

/**
 * Event: a complaint was taken in.
 *
 * @param complaint its id
 * @param kind name of the {@link ComplaintKind}
 * @param category key of its category
 * @param subject as {@code module/type/id}; empty text for none
 */
public record ComplaintReceived(long complaint, String kind, String category, String subject) {}
