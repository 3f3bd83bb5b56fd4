/** What the other parts of the platform, but no module, ask of the web server. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.site;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
