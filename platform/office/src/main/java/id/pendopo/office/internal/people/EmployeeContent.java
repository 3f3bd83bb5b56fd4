package id.pendopo.office.internal.people;

import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of an employee, checked; see {@link id.pendopo.office.people.EmployeeInput} for how
 * it is entered.
 */
record EmployeeContent(
    String name,
    Optional<Nip> nip,
    EmploymentStatus status,
    String rank,
    String jobTitle,
    Optional<LocalDate> serviceStart,
    Optional<String> unit,
    Optional<String> superior,
    boolean active) {}
