/** One Jersey application a bundle, how it comes and goes, and what it describes. */
@NullMarked
package id.pendopo.site.internal.rest;

import org.jspecify.annotations.NullMarked;
