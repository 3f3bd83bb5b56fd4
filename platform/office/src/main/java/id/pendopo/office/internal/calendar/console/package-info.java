/** The work calendar in the console. */
@NullMarked
package id.pendopo.office.internal.calendar.console;

import org.jspecify.annotations.NullMarked;
