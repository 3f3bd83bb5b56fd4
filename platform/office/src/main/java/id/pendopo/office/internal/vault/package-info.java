/** Encrypts what is personal and makes the hashes by which it is found, bound to the agency. */
@NullMarked
package id.pendopo.office.internal.vault;

import org.jspecify.annotations.NullMarked;
