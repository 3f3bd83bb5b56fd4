/** What the public may ask about a document that was issued: whether it is genuine and in force. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.verification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
