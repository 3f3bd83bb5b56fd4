package id.pendopo.api.notice;

import id.pendopo.api.text.LocalText;

/**
 * What a notice says on one channel. A field is written <code>{name}</code>; <code>{{</code> and
 * <code>}}</code> stand for a brace. Beside its own fields every kind has <code>{agency}</code>,
 * the name of the agency, and <code>{link}</code>, the full address to go to (empty without one).
 *
 * @param subject one line; on a short message it is left out
 * @param body plain text, an empty line between paragraphs
 */
public record NoticeText(LocalText subject, LocalText body) {

  /** A text without anything but a subject, for the console. */
  public static NoticeText line(String id, String en) {
    return new NoticeText(new LocalText(id, en), new LocalText(id, en));
  }
}
