package id.pendopo.office.internal.notice;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.text.LocalText;
import java.util.Optional;

/** Which channels the current agency has. */
public interface OpenChannels {

  /** Why nothing can be sent on a channel; empty when it can. */
  Optional<LocalText> closed(NoticeChannel channel);
}
