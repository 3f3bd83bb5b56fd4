/** Number books in the console: the books, their registers, and a page to print. */
@NullMarked
package id.pendopo.office.internal.number.console;

import org.jspecify.annotations.NullMarked;
