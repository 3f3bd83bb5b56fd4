/** Those who apply for services, typed once for all modules. */
@NullMarked
@Export
@Version("1.1.0")
package id.pendopo.api.applicant;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
