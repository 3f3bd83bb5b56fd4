/** What a module declares and does so that an agency keeps the law on personal data. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
