/** The catalogue of services: service standards in versions, and what is missing in them. */
@NullMarked
package id.pendopo.office.internal.catalogue;

import org.jspecify.annotations.NullMarked;
