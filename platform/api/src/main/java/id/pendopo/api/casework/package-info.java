/**
 * Cases: work that goes from state to state, on somebody's desk, by a clock, until it is closed.
 */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.casework;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
