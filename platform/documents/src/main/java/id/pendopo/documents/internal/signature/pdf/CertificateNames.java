package id.pendopo.documents.internal.signature.pdf;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Reads names out of certificates. */
public final class CertificateNames {

  private static final int LONGEST = 200;

  private CertificateNames() {}

  /** The common name, else the organisation, else the whole name; at most 200 characters. */
  public static String common(X500Principal name) {
    String full = name.getName(X500Principal.RFC2253);
    String found = part(full, "CN");
    if (found.isEmpty()) {
      found = part(full, "O");
    }
    String shown = (found.isEmpty() ? full : found).replaceAll("\\p{Cntrl}", " ").strip();
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
  }

  private static String part(String name, String type) {
    try {
      for (Rdn part : new LdapName(name).getRdns().reversed()) {
        if (part.getType().equalsIgnoreCase(type) && part.getValue() instanceof String text) {
          return text;
        }
      }
    } catch (InvalidNameException e) {
      return "";
    }
    return "";
  }
}
