package id.pendopo.information;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says about itself, checked; made by {@link DocumentInput#check}.
 *
 * @param title never blank
 * @param summary may be empty
 * @param unit code of the unit in charge; empty means the agency
 * @param classification class by UU 14/2008
 * @param date date of the document
 */
public record DocumentContent(
    String title,
    String summary,
    Optional<String> unit,
    InformationClass classification,
    LocalDate date) {

  static final int TITLE_LENGTH = 300;
  static final int SUMMARY_LENGTH = 4000;

  /** The values for the audit. */
  Map<String, String> audited() {
    var values = new LinkedHashMap<String, String>();
    values.put("title", title);
    values.put("summary", summary);
    values.put("unit", unit.orElse(""));
    values.put("classification", classification.name());
    values.put("date", date.toString());
    return values;
  }
}
