/** Building forms in the console, and forms as components. */
@NullMarked
package id.pendopo.office.internal.form.console;

import org.jspecify.annotations.NullMarked;
