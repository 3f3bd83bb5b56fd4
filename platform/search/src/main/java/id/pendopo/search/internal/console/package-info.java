/** The search in the console: words, pinned documents, what was searched, the index, why. */
@NullMarked
package id.pendopo.search.internal.console;

import org.jspecify.annotations.NullMarked;
