/** Runs the lifecycle of modules in the framework and keeps the catalogue of what is installed. */
@NullMarked
package id.pendopo.kernel.internal;

import org.jspecify.annotations.NullMarked;
