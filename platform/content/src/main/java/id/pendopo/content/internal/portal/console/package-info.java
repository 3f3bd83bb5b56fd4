/** The views by which an agency arranges its public site. */
@NullMarked
package id.pendopo.content.internal.portal.console;

import org.jspecify.annotations.NullMarked;
