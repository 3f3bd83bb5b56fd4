/** People over REST. */
@NullMarked
package id.pendopo.office.internal.people.rest;

import org.jspecify.annotations.NullMarked;
