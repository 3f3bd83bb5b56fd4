/** The media library of an agency: pictures, documents and videos that its public pages show. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.media;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
