/** The public page {@code /pengaduan}. */
@NullMarked
package id.pendopo.office.internal.complaint.site;

import org.jspecify.annotations.NullMarked;
