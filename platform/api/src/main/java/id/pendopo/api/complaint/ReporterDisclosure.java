package id.pendopo.api.complaint;

import id.pendopo.api.text.LocalText;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who gets to know the reporter.
 *
 * <table>
 * <caption>What is kept</caption>
 * <tr><th>disclosure</th><th>reporter</th><th>who sees the name</th><th>time and address</th></tr>
 * <tr><td>{@link #NAMED}</td><td>in the register of applicants</td><td>who reads complaints of the
 *     unit</td><td>in the audit</td></tr>
 * <tr><td>{@link #CONFIDENTIAL}</td><td>in the register of applicants, for the agency as a
 *     whole</td><td>nobody without a purpose that is recorded</td><td>the day alone, no address</td>
 *     </tr>
 * <tr><td>{@link #ANONYMOUS}</td><td>not kept</td><td>nobody</td><td>the day alone, no address</td>
 *     </tr>
 * </table>
 */
public enum ReporterDisclosure {
  /** Whoever handles it knows who reported it. */
  NAMED("Nama diketahui petugas", "Known to the officers"),
  /** Rahasia: the name is kept and hidden from whoever handles it. */
  CONFIDENTIAL("Rahasia", "Confidential"),
  /** Anonim: nothing is kept of the reporter. */
  ANONYMOUS("Anonim", "Anonymous");

  private final LocalText displayName;

  ReporterDisclosure(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }

  /** The disclosure of this name, in capitals or not. */
  public static Optional<ReporterDisclosure> named(String name) {
    return Stream.of(values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }
}
