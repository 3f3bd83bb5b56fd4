/** The text inside foreign files, read by a worker process that may die without harm. */
@NullMarked
package id.pendopo.documents.internal.extract;

import org.jspecify.annotations.NullMarked;
