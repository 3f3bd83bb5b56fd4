/** What a module brings when an empty installation is filled for a demonstration. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
