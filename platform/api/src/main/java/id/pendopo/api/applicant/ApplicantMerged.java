package id.pendopo.api.applicant;

/**
 * Event: two entries are the same applicant. Whoever keeps the id of the first may replace it; the
 * register follows it either way.
 *
 * @param from id that is not used any more
 * @param into id that stands for both
 */
public record ApplicantMerged(long from, long into) {}
