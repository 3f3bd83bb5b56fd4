package id.pendopo.search.internal.feed;

/** How far a long feed is. */
public interface Progress {

  /** Says something to whoever waits. */
  void say(String id, String en);

  /** Whether to end early. */
  boolean cancelled();

  /** One more document was looked at. */
  default void one() {
    // who only reads the lines need not count
  }

  /** For work that nobody watches. */
  Progress SILENT =
      new Progress() {
        @Override
        public void say(String id, String en) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
