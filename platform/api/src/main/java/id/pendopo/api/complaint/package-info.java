/**
 * Complaints, suggestions and reports of the public: taken in once for the platform and modules.
 */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.complaint;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
