/** Real bundles in a real framework on real databases, from within a JUnit test. */
@NullMarked
package id.pendopo.testkit;

import org.jspecify.annotations.NullMarked;
