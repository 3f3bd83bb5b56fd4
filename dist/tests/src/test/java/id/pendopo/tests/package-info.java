/** Tries the distribution from outside: over HTTP, in a browser, on the command line. */
@NullMarked
package id.pendopo.tests;

import org.jspecify.annotations.NullMarked;
