/** Who visits the console, and how that is bound to the threads that work for them. */
@NullMarked
package id.pendopo.console.internal.visit;

import org.jspecify.annotations.NullMarked;
