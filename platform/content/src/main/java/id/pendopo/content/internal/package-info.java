/** The content management of an agency's site; one room for each concern. */
@NullMarked
package id.pendopo.content.internal;

import org.jspecify.annotations.NullMarked;
