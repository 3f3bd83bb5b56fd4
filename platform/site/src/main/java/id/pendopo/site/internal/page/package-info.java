/** Themes, templates, texts, the home page and the cache of rendered pages. */
@NullMarked
package id.pendopo.site.internal.page;

import org.jspecify.annotations.NullMarked;
