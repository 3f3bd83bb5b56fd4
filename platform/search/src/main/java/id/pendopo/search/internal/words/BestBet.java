package id.pendopo.search.internal.words;

/**
 * A document that stands above the hits of a query.
 *
 * @param id identity
 * @param query the query as it is cut into words
 * @param type type of the document
 * @param document its identity within the type
 * @param note why it stands there, shown to the public; may be empty
 * @param version for changes
 */
public record BestBet(
    long id, String query, String type, String document, String note, long version) {}
