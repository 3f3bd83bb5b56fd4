/** Verification records over REST. */
@NullMarked
package id.pendopo.documents.internal.verification.rest;

import org.jspecify.annotations.NullMarked;
