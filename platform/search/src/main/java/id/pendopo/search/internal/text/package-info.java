/** How Indonesian text becomes words to search by, and what of it must never be found. */
@NullMarked
package id.pendopo.search.internal.text;

import org.jspecify.annotations.NullMarked;
