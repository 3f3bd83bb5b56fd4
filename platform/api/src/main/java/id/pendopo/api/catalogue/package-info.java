/** The services that an agency offers, with their service standards in versions. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.catalogue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
