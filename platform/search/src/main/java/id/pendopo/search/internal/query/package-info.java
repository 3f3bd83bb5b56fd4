/** What people type, what is found for it, and how a passage is shown. */
@NullMarked
package id.pendopo.search.internal.query;

import org.jspecify.annotations.NullMarked;
