/** What officers do with the search: how the index stands, what to write again, why a hit ranks. */
@NullMarked
package id.pendopo.search.internal.desk;

import org.jspecify.annotations.NullMarked;
