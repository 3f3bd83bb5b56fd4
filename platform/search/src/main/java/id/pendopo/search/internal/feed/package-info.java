/** Brings what the sources say into the index: change by change, type by type, or all anew. */
@NullMarked
package id.pendopo.search.internal.feed;

import org.jspecify.annotations.NullMarked;
