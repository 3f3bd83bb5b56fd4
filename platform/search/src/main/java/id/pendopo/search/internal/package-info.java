/** Puts the parts of the search together and registers them as services. */
@NullMarked
package id.pendopo.search.internal;

import org.jspecify.annotations.NullMarked;
