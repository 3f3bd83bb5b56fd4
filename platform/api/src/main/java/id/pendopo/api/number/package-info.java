/** Number books: which number a letter gets, and the register in which every number stays. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.number;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
