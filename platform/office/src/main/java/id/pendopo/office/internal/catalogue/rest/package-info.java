/** The catalogue of services over REST and on public pages. */
@NullMarked
package id.pendopo.office.internal.catalogue.rest;

import org.jspecify.annotations.NullMarked;
