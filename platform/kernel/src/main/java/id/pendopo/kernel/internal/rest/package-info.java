/** Modules, their agencies and their jobs over REST. */
@NullMarked
package id.pendopo.kernel.internal.rest;

import org.jspecify.annotations.NullMarked;
