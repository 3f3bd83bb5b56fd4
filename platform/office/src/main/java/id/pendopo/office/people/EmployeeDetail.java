package id.pendopo.office.people;

import id.pendopo.api.document.FileId;
import id.pendopo.api.people.Employee;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * An employee as whoever looks after them sees them.
 *
 * @param employee as modules see them
 * @param superior code of the position above that is noted on themselves
 * @param nik masked; empty without one or while its key is lost
 * @param nikLost whether there is a NIK whose key is lost
 * @param account name of the account with which they work
 * @param photo file of their photo
 * @param doubts what should be looked at again
 * @param version for {@code If-Match}
 */
public record EmployeeDetail(
    Employee employee,
    Optional<String> superior,
    Optional<String> nik,
    boolean nikLost,
    Optional<String> account,
    Optional<FileId> photo,
    List<LocalText> doubts,
    long version) {}
