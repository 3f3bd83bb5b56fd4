/** Work that is done later or again and again, seen and re-run in the console. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
