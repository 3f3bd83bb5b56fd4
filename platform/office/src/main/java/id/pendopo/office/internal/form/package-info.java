/** Forms that an agency builds itself: definitions in versions, checking and keeping answers. */
@NullMarked
package id.pendopo.office.internal.form;

import org.jspecify.annotations.NullMarked;
