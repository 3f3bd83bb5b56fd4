/** Record of processing, retention, incidents and the requests of persons. */
@NullMarked
package id.pendopo.office.internal.privacy;

import org.jspecify.annotations.NullMarked;
