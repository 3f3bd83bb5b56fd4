/** Views, menu entries and dashboard cards that a module adds to the console. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.console;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
