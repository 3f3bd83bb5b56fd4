package id.pendopo.api.people;

import java.util.Optional;

/**
 * A place in the organisation that one person holds at a time (jabatan).
 *
 * @param code short and unique in the agency; never changes
 * @param title as it stands below a letter, for instance {@code Camat Sukamaju}
 * @param unit code of the unit; empty for the agency as a whole
 * @param superior code of the position above; empty at the top
 * @param eselon structural rank as printed, for instance {@code III.a}; empty for none
 * @param granting whether it grants leave and the like for everybody below it: the PPK, or an
 *     officer to whom the PPK delegated it (PP 11/2017 article 309)
 */
public record Position(
    String code,
    String title,
    Optional<String> unit,
    Optional<String> superior,
    Optional<String> eselon,
    boolean granting) {}
