/** Permissions, roles, who is signed in and what they may do, and the audit of it. */
@NullMarked
@Export
@Version("1.1.0")
package id.pendopo.api.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
