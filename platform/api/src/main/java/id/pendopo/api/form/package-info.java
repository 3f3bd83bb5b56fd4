/** Forms that an agency builds itself: their definition, their versions, and checked answers. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.form;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
