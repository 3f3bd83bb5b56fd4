/** Policy books: their versions, which one is in force, and the agency's own. */
@NullMarked
package id.pendopo.office.internal.policy;

import org.jspecify.annotations.NullMarked;
