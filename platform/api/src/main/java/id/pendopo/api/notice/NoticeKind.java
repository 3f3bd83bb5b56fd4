package id.pendopo.api.notice;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;

/**
 * One kind of notice that a module sends. An agency may write its own texts for it, and people may
 * choose the channels on which they want it.
 *
 * @param id {@code <module>.<name>}, {@code [a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+}, at most 80
 *     characters; never changes
 * @param name how it reads in lists and preferences
 * @param fields what its texts may name; others are refused at {@link Notices#send}
 * @param texts the texts that come with the software, for each channel it uses; always one for the
 *     console
 * @param urgency how soon it must be known
 * @param optional whether a person may switch it off; the console's list shows it all the same
 */
public record NoticeKind(
    String id,
    LocalText name,
    List<NoticeField> fields,
    Map<NoticeChannel, NoticeText> texts,
    NoticeUrgency urgency,
    boolean optional) {

  public NoticeKind {
    fields = List.copyOf(fields);
    texts = Map.copyOf(texts);
    if (id.length() > 80 || !id.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
      throw new IllegalArgumentException("The id of a kind of notice: " + id);
    }
    if (!texts.containsKey(NoticeChannel.CONSOLE)) {
      throw new IllegalArgumentException(id + " has no text for the console");
    }
  }
}
