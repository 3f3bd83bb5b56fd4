package id.pendopo.api.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notice to be sent.
 *
 * @param kind id of its kind
 * @param recipients to whom; somebody who is meant twice gets it once
 * @param data values of the kind's fields, by name; one that is missing reads as empty
 * @param link where to go, a path inside the agency beginning with {@code /}: {@code /admin/…} for
 *     the console, else a public page; empty for nowhere
 * @param key makes sending it twice the same as once, for each recipient: for instance {@code
 *     leave/12/submitted}; empty when every call means a new notice
 */
public record Notice(
    String kind,
    List<NoticeRecipient> recipients,
    Map<String, String> data,
    Optional<String> link,
    Optional<String> key) {

  public Notice {
    recipients = List.copyOf(recipients);
    data = Map.copyOf(data);
  }

  /** A notice of a kind to somebody, without data, link and key. */
  public static Notice of(String kind, NoticeRecipient... recipients) {
    return new Notice(
        kind, Arrays.asList(recipients), Map.of(), Optional.empty(), Optional.empty());
  }

  /** The same with one more recipient. */
  public Notice to(NoticeRecipient recipient) {
    List<NoticeRecipient> more = new ArrayList<>(recipients);
    more.add(recipient);
    return new Notice(kind, more, data, link, key);
  }

  /** The same with the value of a field. */
  public Notice with(String field, String value) {
    Map<String, String> more = new HashMap<>(data);
    more.put(field, value);
    return new Notice(kind, recipients, more, link, key);
  }

  /** The same with a place to go to. */
  public Notice link(String path) {
    return new Notice(kind, recipients, data, Optional.of(path), key);
  }

  /** The same, sent once however often it is tried. */
  public Notice once(String sameKey) {
    return new Notice(kind, recipients, data, link, Optional.of(sameKey));
  }
}
