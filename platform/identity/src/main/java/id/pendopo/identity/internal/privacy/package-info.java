/** What identity holds of persons, and how long. */
@NullMarked
package id.pendopo.identity.internal.privacy;

import org.jspecify.annotations.NullMarked;
