/** Records by which issued documents can be checked, and how they change. */
@NullMarked
package id.pendopo.documents.internal.verification;

import org.jspecify.annotations.NullMarked;
