/** Employees, the positions they hold, who acts for whom on a date, and how they sign. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
