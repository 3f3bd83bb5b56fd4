/** Documents printed from templates: letterheads, PDF/A and PDF/UA, versions of templates. */
@NullMarked
package id.pendopo.documents.internal.print;

import org.jspecify.annotations.NullMarked;
