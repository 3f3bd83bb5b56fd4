package id.pendopo.search.internal;

/**
 * Event: a document that the public may find came, changed or went.
 *
 * @param type its type
 * @param id its identity within the type
 */
public record SearchChanged(String type, String id) {}
