/** What an uploaded file really is, found out by its content before it is kept. */
@NullMarked
package id.pendopo.documents.internal.type;

import org.jspecify.annotations.NullMarked;
