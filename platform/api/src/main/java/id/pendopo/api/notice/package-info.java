/** Notices to people: in the console, by e-mail and as short messages. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
