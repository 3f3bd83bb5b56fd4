/** The dialog in which somebody takes a table in. */
@NullMarked
package id.pendopo.office.internal.transfer.console;

import org.jspecify.annotations.NullMarked;
