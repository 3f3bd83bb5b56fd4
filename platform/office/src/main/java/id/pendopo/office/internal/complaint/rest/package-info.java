/** REST of complaints. */
@NullMarked
package id.pendopo.office.internal.complaint.rest;

import org.jspecify.annotations.NullMarked;
