/** The catalogue of services in the console. */
@NullMarked
package id.pendopo.office.internal.catalogue.console;

import org.jspecify.annotations.NullMarked;
