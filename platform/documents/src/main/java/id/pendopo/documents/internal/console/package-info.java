/** Small parts of which the views of documents are made. */
@NullMarked
package id.pendopo.documents.internal.console;

import org.jspecify.annotations.NullMarked;
