package id.pendopo.identity;

/**
 * Event: agencies, units, accounts or roles changed; the answers of this part already follow.
 *
 * @param part {@code installation} for agencies, accounts and tokens, {@code agency} for units and
 *     roles of the event's agency
 */
public record IdentityChanged(String part) {

  /** Agencies, host names, accounts, tokens. */
  public static final String INSTALLATION = "installation";

  /** Units and given roles of the event's agency. */
  public static final String AGENCY = "agency";
}
