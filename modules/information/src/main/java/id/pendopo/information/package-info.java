/** Public information of an agency: its documents and the rules of UU 14/2008 about them. */
@NullMarked
package id.pendopo.information;

import org.jspecify.annotations.NullMarked;
