/** The protection of personal data over REST. */
@NullMarked
package id.pendopo.office.internal.privacy.rest;

import org.jspecify.annotations.NullMarked;
