/** Entities in a store of their own, in the one transaction of the caller. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.persistence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
