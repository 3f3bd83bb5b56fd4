/** Starts the framework with what the distribution lists, or runs one command and ends. */
@NullMarked
package id.pendopo.launcher;

import org.jspecify.annotations.NullMarked;
