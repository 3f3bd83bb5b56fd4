/** Files that people gave, stored by their content, and the text inside them. */
@NullMarked
@Export
@Version("1.3.0")
package id.pendopo.api.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
