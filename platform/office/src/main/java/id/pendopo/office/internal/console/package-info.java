/** Small parts that the views of the office services are made of. */
@NullMarked
package id.pendopo.office.internal.console;

import org.jspecify.annotations.NullMarked;
