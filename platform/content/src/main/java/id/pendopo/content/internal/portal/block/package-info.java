/** The blocks of a home page that the content management brings. */
@NullMarked
package id.pendopo.content.internal.portal.block;

import org.jspecify.annotations.NullMarked;
