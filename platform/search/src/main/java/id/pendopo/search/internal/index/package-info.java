/**
 * The index on the disk: what one document looks like in it, and how far it follows the database.
 */
@NullMarked
package id.pendopo.search.internal.index;

import org.jspecify.annotations.NullMarked;
