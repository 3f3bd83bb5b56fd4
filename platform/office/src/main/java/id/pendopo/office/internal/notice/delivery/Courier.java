package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeChannel;

/** Delivers on one channel, with the settings of the current agency. */
public interface Courier {

  NoticeChannel channel();

  /** Gets ready for some letters; opens no connection yet. Close it when they are delivered. */
  Round begin();

  /** Some letters to the same server. One thread. */
  interface Round extends AutoCloseable {

    /** Delivers one; at most about a minute. Never throws what a server or the network did. */
    Outcome deliver(Letter letter);

    @Override
    void close();
  }
}
