/** Keys outside the database, for the platform's own parts. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.identity.key;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
