/** Facts told to whoever listens, at least once, after the commit that made them true. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
