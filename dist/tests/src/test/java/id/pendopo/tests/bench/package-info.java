/** Measures the distribution by command; prints figures and asserts nothing. */
@NullMarked
package id.pendopo.tests.bench;

import org.jspecify.annotations.NullMarked;
