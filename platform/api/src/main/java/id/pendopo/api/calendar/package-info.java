/** Working days: which days an office works, and how deadlines and leave are counted in them. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
