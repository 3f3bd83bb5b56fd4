/** The register of applicants in the console. */
@NullMarked
package id.pendopo.office.internal.applicant.console;

import org.jspecify.annotations.NullMarked;
