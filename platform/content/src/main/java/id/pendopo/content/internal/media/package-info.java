/** The media library: intake, details, folders, use, addresses and sizes of pictures. */
@NullMarked
package id.pendopo.content.internal.media;

import org.jspecify.annotations.NullMarked;
