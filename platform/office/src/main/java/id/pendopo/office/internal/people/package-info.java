/** Employees, positions, who holds and who acts, and the NIK behind its keys. */
@NullMarked
package id.pendopo.office.internal.people;

import org.jspecify.annotations.NullMarked;
