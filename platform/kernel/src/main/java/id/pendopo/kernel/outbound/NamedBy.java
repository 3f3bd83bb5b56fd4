package id.pendopo.kernel.outbound;

/** Who named the server that is called. */
public enum NamedBy {
  /** Administrators of an agency: a public server, or one that the operator allowed. */
  AGENCY,
  /** The operator of the installation: any server. */
  OPERATOR
}
