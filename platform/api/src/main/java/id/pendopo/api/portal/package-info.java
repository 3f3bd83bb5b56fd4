/** The public site of an agency as it decides it: look, menus, blocks of its home page, contact. */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.portal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
