/** Settings in the console. */
@NullMarked
package id.pendopo.office.internal.settings.console;

import org.jspecify.annotations.NullMarked;
