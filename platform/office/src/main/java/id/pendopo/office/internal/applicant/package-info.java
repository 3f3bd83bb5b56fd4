/** The register of applicants: personal data under a key of each person, found by keyed hashes. */
@NullMarked
package id.pendopo.office.internal.applicant;

import org.jspecify.annotations.NullMarked;
