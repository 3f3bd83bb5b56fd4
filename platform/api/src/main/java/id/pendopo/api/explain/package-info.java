/** Computed values that carry their reasons, so that a screen or an answer can say why. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.explain;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
