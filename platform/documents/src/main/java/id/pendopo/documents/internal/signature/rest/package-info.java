/** Signing, validation and settings over REST. */
@NullMarked
package id.pendopo.documents.internal.signature.rest;

import org.jspecify.annotations.NullMarked;
