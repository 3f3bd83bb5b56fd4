/** The index over everything published: who feeds it and who asks it. */
@NullMarked
@Export
@Version("1.1.0")
package id.pendopo.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
