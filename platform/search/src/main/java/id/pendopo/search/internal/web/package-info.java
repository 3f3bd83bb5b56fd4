/** The search as the public reaches it: JSON, and a page that works without scripts. */
@NullMarked
package id.pendopo.search.internal.web;

import org.jspecify.annotations.NullMarked;
