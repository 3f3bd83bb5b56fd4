/** Where the public follows a case by its code. */
@NullMarked
package id.pendopo.office.internal.casework.site;

import org.jspecify.annotations.NullMarked;
