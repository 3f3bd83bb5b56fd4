/** Agencies, units, users, tokens and the audit trail over REST. */
@NullMarked
package id.pendopo.identity.internal.rest;

import org.jspecify.annotations.NullMarked;
