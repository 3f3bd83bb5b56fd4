/** What identity keeps in the database. */
@NullMarked
package id.pendopo.identity.internal.data;

import org.jspecify.annotations.NullMarked;
