/** Notices over REST. */
@NullMarked
package id.pendopo.office.internal.notice.rest;

import org.jspecify.annotations.NullMarked;
