package id.pendopo.api.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One fictional agency of the demonstration.
 *
 * @param kind what it does
 * @param units codes of its units
 * @param texts real Indonesian texts (PDF or HTML) that lie on this machine and may be shown by
 *     this agency; empty where none were installed
 */
public record DemoAgency(Kind kind, Set<String> units, List<Path> texts) {

  /** The kinds of agencies; the codes of their units stay the same. */
  public enum Kind {
    /** A kecamatan with the units SEK, SEK-UM, SEK-KEU, PEM, PEL and KES. */
    SUBDISTRICT,
    /** A quarantine station with the units TU, TU-KEP, KH, KI, KT and LAB. */
    QUARANTINE,
    /** A public-works agency with the units SEK, SEK-REN, BM, SDA, CK and TR. */
    PUBLIC_WORKS
  }

  public DemoAgency {
    units = Set.copyOf(units);
    texts = List.copyOf(texts);
  }
}
