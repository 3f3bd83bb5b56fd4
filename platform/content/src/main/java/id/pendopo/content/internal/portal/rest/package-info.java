/** The public site of an agency over REST. */
@NullMarked
package id.pendopo.content.internal.portal.rest;

import org.jspecify.annotations.NullMarked;
