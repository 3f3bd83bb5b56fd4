/** Number books over REST. */
@NullMarked
package id.pendopo.office.internal.number.rest;

import org.jspecify.annotations.NullMarked;
