/** The worker process that reads text out of foreign files; it knows nothing of the platform. */
@NullMarked
package id.pendopo.extractor;

import org.jspecify.annotations.NullMarked;
