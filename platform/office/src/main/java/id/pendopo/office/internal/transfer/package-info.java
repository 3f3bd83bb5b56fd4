/** Tables that come in and go out: reading files, matching columns, dry run, writing files. */
@NullMarked
package id.pendopo.office.internal.transfer;

import org.jspecify.annotations.NullMarked;
