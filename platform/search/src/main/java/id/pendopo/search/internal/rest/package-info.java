/** The management of the search over REST. */
@NullMarked
package id.pendopo.search.internal.rest;

import org.jspecify.annotations.NullMarked;
