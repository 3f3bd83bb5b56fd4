/** The worklist, a case, and the list of cases in the console. */
@NullMarked
package id.pendopo.office.internal.casework.console;

import org.jspecify.annotations.NullMarked;
