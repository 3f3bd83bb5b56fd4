/** Texts in Indonesian and English, and how dates and numbers are written out. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
