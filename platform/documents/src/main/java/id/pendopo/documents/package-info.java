/** What the console and other parts of the platform may know and do about the store of files. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.documents;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
