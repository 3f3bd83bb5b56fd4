/** The public page on which a document is checked. */
@NullMarked
package id.pendopo.documents.internal.verification.site;

import org.jspecify.annotations.NullMarked;
