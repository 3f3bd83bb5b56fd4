/** The virus scanner ClamAV, asked over its own protocol. */
@NullMarked
package id.pendopo.documents.internal.scan;

import org.jspecify.annotations.NullMarked;
