/** Who waits to sign what, with which certificate, and how a batch is signed. */
@NullMarked
package id.pendopo.documents.internal.signature;

import org.jspecify.annotations.NullMarked;
