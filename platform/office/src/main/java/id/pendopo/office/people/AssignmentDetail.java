package id.pendopo.office.people;

import id.pendopo.api.people.Holder;

/**
 * An assignment with what is needed to change it.
 *
 * @param id identity
 * @param holder who, where, when
 */
public record AssignmentDetail(long id, Holder holder) {}
