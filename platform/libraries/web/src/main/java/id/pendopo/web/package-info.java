/** The console's place in the web server: its servlet context, its routes, its caches. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
