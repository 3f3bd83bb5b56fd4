/** Number books: counters, registers and what may be done with them. */
@NullMarked
package id.pendopo.office.internal.number;

import org.jspecify.annotations.NullMarked;
