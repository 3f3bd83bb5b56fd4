/** The page around the console and its one browser bundle. */
@NullMarked
package id.pendopo.frontend;

import org.jspecify.annotations.NullMarked;
