/** The search as the public gets it: hits with what was pinned, mended and suggested. */
@NullMarked
package id.pendopo.search.internal.portal;

import org.jspecify.annotations.NullMarked;
