package id.pendopo.api.notice;

import id.pendopo.api.text.LocalText;

/**
 * A value that the texts of a kind of notice may name.
 *
 * @param name as it is written in the texts, {@code [a-z][A-Za-z0-9]{0,39}}
 * @param label how editors of the texts read it
 * @param safe whether it may leave the house by e-mail or short message: true only for what tells
 *     nothing about a person, such as a tracking code, a state, a date or the name of a service
 *     (Undang-Undang 27/2022, article 16: data no further than the purpose needs)
 * @param example a fictional value, for the preview
 */
public record NoticeField(String name, LocalText label, boolean safe, String example) {

  public NoticeField {
    if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
      throw new IllegalArgumentException("The name of a field: " + name);
    }
  }
}
