/** Speaks to the e-Sign client service of BSrE. */
@NullMarked
package id.pendopo.documents.internal.signature.bsre;

import org.jspecify.annotations.NullMarked;
