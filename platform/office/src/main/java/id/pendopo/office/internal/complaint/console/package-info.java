/** Views of complaints. */
@NullMarked
package id.pendopo.office.internal.complaint.console;

import org.jspecify.annotations.NullMarked;
