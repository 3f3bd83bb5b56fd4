/** Policy books in the console. */
@NullMarked
package id.pendopo.office.internal.policy.console;

import org.jspecify.annotations.NullMarked;
