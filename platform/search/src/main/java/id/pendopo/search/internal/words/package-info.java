/** What an agency says about words and queries: its word lists and its pinned documents. */
@NullMarked
package id.pendopo.search.internal.words;

import org.jspecify.annotations.NullMarked;
