/** Employees, positions and who fills them, for those who look after them: console, REST, demo. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.office.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
