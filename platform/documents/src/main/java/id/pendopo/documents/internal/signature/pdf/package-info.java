/** Makes and examines signatures in PDF files; knows no agency, database or screen. */
@NullMarked
package id.pendopo.documents.internal.signature.pdf;

import org.jspecify.annotations.NullMarked;
