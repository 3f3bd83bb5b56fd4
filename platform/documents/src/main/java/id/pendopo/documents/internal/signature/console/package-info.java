/** The views for signing, for checking a signed PDF, and for the settings. */
@NullMarked
package id.pendopo.documents.internal.signature.console;

import org.jspecify.annotations.NullMarked;
