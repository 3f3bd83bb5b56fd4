/** The media library in the console, and the dialog that chooses from it. */
@NullMarked
package id.pendopo.content.internal.media.console;

import org.jspecify.annotations.NullMarked;
