package id.pendopo.api.applicant;

/**
 * Event: the data of an applicant was erased for good; whoever copied some of it erases it too.
 *
 * @param id the applicant
 */
public record ApplicantErased(long id) {}
