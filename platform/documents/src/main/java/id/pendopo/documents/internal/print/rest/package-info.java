/** Templates and letterheads over REST. */
@NullMarked
package id.pendopo.documents.internal.print.rest;

import org.jspecify.annotations.NullMarked;
