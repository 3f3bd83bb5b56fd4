/** The media library over REST, and the public addresses of media. */
@NullMarked
package id.pendopo.content.internal.media.rest;

import org.jspecify.annotations.NullMarked;
