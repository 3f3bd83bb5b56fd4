/** Rules with a date: the numbers and choices of the law, each version with its source. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.policy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
