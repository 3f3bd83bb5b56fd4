package id.pendopo.search.internal.query;

import id.pendopo.search.internal.index.PublishedIndex;

/** Where the index lies that is searched now; it changes when a new one was built. */
public interface Live {

  /**
   * The index.
   *
   * @throws id.pendopo.api.problem.Problem 503 while it is not open
   */
  PublishedIndex index();

  /** Says that the index on the disk is damaged; a new one will be built. */
  void damaged(Exception cause);
}
