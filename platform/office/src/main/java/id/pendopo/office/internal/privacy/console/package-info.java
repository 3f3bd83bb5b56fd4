/** The protection of personal data in the console. */
@NullMarked
package id.pendopo.office.internal.privacy.console;

import org.jspecify.annotations.NullMarked;
