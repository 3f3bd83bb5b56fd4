/** The blocks of a home page that the platform itself brings. */
@NullMarked
package id.pendopo.site.internal.block;

import org.jspecify.annotations.NullMarked;
