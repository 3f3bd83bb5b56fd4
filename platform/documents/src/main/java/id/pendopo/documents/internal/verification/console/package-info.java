/** The view in which an office looks after its verification records. */
@NullMarked
package id.pendopo.documents.internal.verification.console;

import org.jspecify.annotations.NullMarked;
