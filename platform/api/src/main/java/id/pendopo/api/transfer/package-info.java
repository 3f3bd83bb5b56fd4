/** Tables that come in (CSV, XLSX) row by row with a dry run, and tables that go out. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.transfer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
