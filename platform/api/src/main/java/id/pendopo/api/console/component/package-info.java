/**
 * Console components that Vaadin does not have: a rich-text field, a chart and a map, all in the
 * platform's one front-end bundle.
 */
@NullMarked
@Export
@Version("1.0.0")
package id.pendopo.api.console.component;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
