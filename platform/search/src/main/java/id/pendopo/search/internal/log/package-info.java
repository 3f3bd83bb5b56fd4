/** How often what was searched and not found, without whoever searched. */
@NullMarked
package id.pendopo.search.internal.log;

import org.jspecify.annotations.NullMarked;
