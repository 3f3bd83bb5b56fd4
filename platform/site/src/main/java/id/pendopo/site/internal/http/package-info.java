/** The web server: connectors, limits, the way of a request, answers and errors. */
@NullMarked
package id.pendopo.site.internal.http;

import org.jspecify.annotations.NullMarked;
