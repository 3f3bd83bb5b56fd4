/** Forms over REST. */
@NullMarked
package id.pendopo.office.internal.form.rest;

import org.jspecify.annotations.NullMarked;
