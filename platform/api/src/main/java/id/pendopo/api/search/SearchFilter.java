package id.pendopo.api.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What narrows a search down; everything that is there must hold. Values are those of {@link
 * SearchFacet.Value#value}; one that no document has finds nothing.
 *
 * @param type type of the document, {@code <module>.<type>}
 * @param unit code of the unit in charge, compared without case
 * @param year year of the content's date
 * @param classification class of the information, by its Indonesian name
 * @param category how the type divides itself, by its Indonesian name
 * @param agency slug of the agency; only where several are searched together
 * @param from first day of the content's date
 * @param to last day of the content's date
 */
public record SearchFilter(
    Optional<String> type,
    Optional<String> unit,
    OptionalInt year,
    Optional<String> classification,
    Optional<String> category,
    Optional<String> agency,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** Narrows nothing down. */
  public static final SearchFilter NONE =
      new SearchFilter(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whether it narrows nothing down. */
  public boolean isNone() {
    return equals(NONE);
  }
}
