/** What went wrong, said so that the person can act on it. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.problem;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
