package id.pendopo.search.internal;

/**
 * Event: an index is to be written again, on every node but the one that does it already.
 *
 * @param agency whose documents; 0 for the whole index
 * @param node the node that does it already, a random name for each run of the platform
 */
public record RewriteAsked(long agency, String node) {}
