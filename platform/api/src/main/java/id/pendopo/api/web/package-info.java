/** Public pages and REST resources that come and go with their module. */
@NullMarked
@Export
@Version("1.1.0")
package id.pendopo.api.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
