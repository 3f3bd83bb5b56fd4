/** Notices in the console. */
@NullMarked
package id.pendopo.office.internal.notice.console;

import org.jspecify.annotations.NullMarked;
