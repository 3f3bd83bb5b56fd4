package id.pendopo.api.notice;

/** How soon somebody must know. */
public enum NoticeUrgency {
  /** Something to read when there is time; may wait for a person's daily summary. */
  LOW,
  /** Waits for the end of a person's quiet hours, no longer. */
  NORMAL,
  /** Goes out at once, in quiet hours too. */
  HIGH
}
