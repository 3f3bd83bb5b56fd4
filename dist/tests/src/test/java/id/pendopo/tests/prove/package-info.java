/** Long proofs by force and by repetition; each runs by its name only. */
@NullMarked
package id.pendopo.tests.prove;

import org.jspecify.annotations.NullMarked;
