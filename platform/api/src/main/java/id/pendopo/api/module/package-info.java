/** What a module says about itself, and which modules an agency uses. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
