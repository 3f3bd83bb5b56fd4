/** Keeps files for agencies and has the text inside them read. */
@NullMarked
package id.pendopo.documents.internal;

import org.jspecify.annotations.NullMarked;
