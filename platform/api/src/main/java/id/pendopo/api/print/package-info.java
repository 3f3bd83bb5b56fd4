/** Documents made of templates: what modules print, and how an agency keeps its templates. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.print;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
