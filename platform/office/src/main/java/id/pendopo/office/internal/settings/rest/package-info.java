/** Settings over REST. */
@NullMarked
package id.pendopo.office.internal.settings.rest;

import org.jspecify.annotations.NullMarked;
