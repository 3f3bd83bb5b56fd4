/** The register of applicants over REST. */
@NullMarked
package id.pendopo.office.internal.applicant.rest;

import org.jspecify.annotations.NullMarked;
