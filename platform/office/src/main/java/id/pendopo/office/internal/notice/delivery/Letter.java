package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One thing to deliver.
 *
 * @param id {@code <…@…>}, the same however often it is tried
 * @param to address
 * @param language of the texts
 * @param agency name of the agency
 * @param subject one line
 * @param parts what it says; more than one in a daily summary
 * @param at when it was sent
 */
public record Letter(
    String id,
    NoticeAddress to,
    Locale language,
    String agency,
    String subject,
    List<Part> parts,
    Instant at) {

  /**
   * One notice in it.
   *
   * @param heading empty where the letter is about this alone
   * @param body plain text
   * @param link full address to go to; empty for nowhere
   */
  public record Part(String heading, String body, String link) {}
}
