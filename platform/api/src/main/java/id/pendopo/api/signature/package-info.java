/** Electronic signatures: who waits to sign what, and whether a signed PDF is what it claims. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.signature;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
