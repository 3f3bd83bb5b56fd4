/** Agencies, their units, and the agency in whose name the current thread works. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.agency;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
