/** What the other parts of the platform, but no module, ask of the persistence. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.persistence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
