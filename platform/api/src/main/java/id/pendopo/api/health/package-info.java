/** Checks that say whether a part can do its work, and what to do when not. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
