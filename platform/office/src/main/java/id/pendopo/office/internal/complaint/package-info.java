/** The intake of complaints, suggestions and reports: categories, clocks, the register. */
@NullMarked
package id.pendopo.office.internal.complaint;

import org.jspecify.annotations.NullMarked;
