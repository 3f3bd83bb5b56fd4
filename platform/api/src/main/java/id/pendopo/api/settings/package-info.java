/** Settings of modules as annotated interfaces, from which the console draws forms. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
