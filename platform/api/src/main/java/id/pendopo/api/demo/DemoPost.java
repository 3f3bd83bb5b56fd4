package id.pendopo.api.demo;

/** What a fictional person does in an agency of the demonstration. */
public enum DemoPost {
  /** Leads the agency. */
  HEAD,
  /** Answers for a service in the whole agency. */
  OFFICER,
  /** Works in one unit. */
  STAFF
}
