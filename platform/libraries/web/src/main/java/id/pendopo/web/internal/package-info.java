/** How Vaadin gets its views from the console. */
@NullMarked
package id.pendopo.web.internal;

import org.jspecify.annotations.NullMarked;
