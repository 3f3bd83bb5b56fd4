package id.pendopo.api.people;

import id.pendopo.api.text.LocalText;
import java.util.Locale;
import java.util.Optional;

/**
 * In what capacity somebody fills a position. UU 30/2014 article 14 knows two kinds of acting
 * officers:
 *
 * <table>
 * <caption>Capacities</caption>
 * <tr><th>capacity</th><th>the position</th><th>signs as</th></tr>
 * <tr><td>{@link #DEFINITIVE}</td><td>is theirs</td><td>the title</td></tr>
 * <tr><td>{@link #PLT}</td><td>is vacant</td><td>{@code Plt.} and the title</td></tr>
 * <tr><td>{@link #PLH}</td><td>has a holder who is away</td><td>{@code Plh.} and the title</td></tr>
 * </table>
 */
public enum Capacity {
  DEFINITIVE("", "Definitif", "Definitive"),
  PLT("Plt. ", "Pelaksana tugas (Plt.)", "Acting, position vacant (Plt.)"),
  PLH("Plh. ", "Pelaksana harian (Plh.)", "Acting, holder away (Plh.)");

  private final String prefix;
  private final LocalText displayName;

  Capacity(String prefix, String id, String en) {
    this.prefix = prefix;
    this.displayName = new LocalText(id, en);
  }

  /** What stands before the title in a signature; ends with a space unless empty. */
  public String prefix() {
    return prefix;
  }

  public LocalText displayName() {
    return displayName;
  }

  public boolean acting() {
    return this != DEFINITIVE;
  }

  /** Finds one by its name, whatever the case, with or without a full stop behind it. */
  public static Optional<Capacity> named(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replaceAll("\\.$", "");
    for (Capacity capacity : values()) {
      if (capacity.name().equals(name)) {
        return Optional.of(capacity);
      }
    }
    return Optional.empty();
  }
}
