/** Employees, positions and imports in the console. */
@NullMarked
package id.pendopo.office.internal.people.console;

import org.jspecify.annotations.NullMarked;
