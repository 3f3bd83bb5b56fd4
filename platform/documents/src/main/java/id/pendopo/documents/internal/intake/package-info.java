/** What happens to a file between the wire and the store: limits, type, virus scan, metadata. */
@NullMarked
package id.pendopo.documents.internal.intake;

import org.jspecify.annotations.NullMarked;
