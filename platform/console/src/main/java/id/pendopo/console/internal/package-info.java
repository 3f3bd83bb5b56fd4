/** The console: its place in the web server and what holds its parts together. */
@NullMarked
package id.pendopo.console.internal;

import org.jspecify.annotations.NullMarked;
