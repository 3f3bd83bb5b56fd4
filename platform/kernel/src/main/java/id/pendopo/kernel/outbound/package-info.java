/** Calls to servers on the network, kept within bounds and out of the inner network. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.kernel.outbound;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
