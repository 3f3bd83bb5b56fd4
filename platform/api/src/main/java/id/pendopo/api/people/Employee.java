package id.pendopo.api.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who works for an agency, as modules see them.
 *
 * @param id identity
 * @param name with titles, as it is printed
 * @param nip number of a civil servant; empty for others
 * @param status how they are employed
 * @param rank rank and grade as printed, for instance {@code Penata Tk. I (III/d)}; empty for none
 * @param jobTitle what is printed for somebody without a position of their own, for instance {@code
 *     Pengadministrasi Umum}; may be empty
 * @param serviceStart first day of service, from which years of service are counted
 * @param unit code of the unit in which they work; empty for the agency as a whole
 * @param active whether they still work here
 */
public record Employee(
    EmployeeId id,
    String name,
    Optional<Nip> nip,
    EmploymentStatus status,
    String rank,
    String jobTitle,
    Optional<LocalDate> serviceStart,
    Optional<String> unit,
    boolean active) {}
