package id.pendopo.search.internal.feed;

/** How far a long feed is. */
public interface Progress {

  /** Says something to whoever waits. */
  void say(String id, String en);

  /** Whether to end early. */
  boolean cancelled();

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
