/** Videos without what tells where and when they were taken. */
@NullMarked
package id.pendopo.documents.internal.video;

import org.jspecify.annotations.NullMarked;
