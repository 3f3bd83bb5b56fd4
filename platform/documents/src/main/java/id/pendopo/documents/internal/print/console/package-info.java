/** Templates and letterheads in the console. */
@NullMarked
package id.pendopo.documents.internal.print.console;

import org.jspecify.annotations.NullMarked;
