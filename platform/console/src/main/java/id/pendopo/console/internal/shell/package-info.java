/** The frame around every view: menu, guard, and the following of modules that come and go. */
@NullMarked
package id.pendopo.console.internal.shell;

import org.jspecify.annotations.NullMarked;
