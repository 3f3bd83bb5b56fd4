/** How officers and editors work with the documents in the console. */
@NullMarked
package id.pendopo.information.console;

import org.jspecify.annotations.NullMarked;
