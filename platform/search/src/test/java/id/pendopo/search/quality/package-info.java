/** The judged set: documents, queries, what answers them, and how well the search does on it. */
@NullMarked
package id.pendopo.search.quality;

import org.jspecify.annotations.NullMarked;
