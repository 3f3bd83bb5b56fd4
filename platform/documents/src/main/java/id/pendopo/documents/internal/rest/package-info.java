/** The store of files over REST. */
@NullMarked
package id.pendopo.documents.internal.rest;

import org.jspecify.annotations.NullMarked;
