package id.pendopo.identity.internal.audit;

import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AuditChain.Finding;
import id.pendopo.identity.AuditChain.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** What a check has found so far, in plain words. */
final class Findings {

  private static final int MOST = 100;
  private static final OptionalLong NONE = OptionalLong.empty();

  private final List<Finding> found = new ArrayList<>();

  void entry(Kind kind, long sequence, long entry) {
    String id = "Catatan " + entry + " (mata rantai " + sequence + ") ";
    String en = "Entry " + entry + " (link " + sequence + ") ";
    LocalText text =
        switch (kind) {
          case MISSING_ENTRY ->
              new LocalText(
                  id + "telah dihapus dari basis data.", en + "is gone from the database.");
          case CHANGED_ENTRY ->
              new LocalText(
                  id + "telah diubah setelah ditulis.", en + "was changed after it was written.");
          default ->
              new LocalText(
                  id + "tidak bersegel sebagaimana mestinya: segelnya telah diubah.",
                  en + "does not have the seal that was made: the seal was changed.");
        };
    add(new Finding(kind, OptionalLong.of(sequence), OptionalLong.of(entry), text));
  }

  void inserted(long entry) {
    add(
        new Finding(
            Kind.INSERTED_ENTRY,
            NONE,
            OptionalLong.of(entry),
            new LocalText(
                "Catatan "
                    + entry
                    + " tidak ditulis oleh Pendopo: disisipkan atau diubah sebelum"
                    + " disegel.",
                "Entry "
                    + entry
                    + " was not written by Pendopo: it was put in, or changed before it"
                    + " was sealed.")));
  }

  void missingLinks(long from, long to) {
    String range = from == to ? Long.toString(from) : from + "–" + to;
    add(
        new Finding(
            Kind.MISSING_LINK,
            OptionalLong.of(from),
            NONE,
            new LocalText(
                "Mata rantai " + range + " hilang dari tengah rantai.",
                "Link " + range + " is gone from the middle of the chain.")));
  }

  void cutTail(long left, long known, String source, String sourceEn) {
    if (found.stream().anyMatch(one -> one.kind() == Kind.CUT_TAIL)) {
      return;
    }
    add(
        new Finding(
            Kind.CUT_TAIL,
            OptionalLong.of(left + 1),
            NONE,
            new LocalText(
                "Ekor rantai terpotong: menurut "
                    + source
                    + " ada "
                    + known
                    + " mata rantai, yang tersisa sampai "
                    + left
                    + ".",
                "The tail was cut off: "
                    + sourceEn
                    + " knows "
                    + known
                    + " links, those up to "
                    + left
                    + " are left.")));
  }

  void other(Kind kind, String id, String en) {
    add(new Finding(kind, NONE, NONE, new LocalText(id, en)));
  }

  private void add(Finding finding) {
    if (found.size() < MOST) {
      found.add(finding);
    }
  }

  /** Number of the first link that is wrong; empty when none is. */
  OptionalLong firstWrong() {
    return found.stream()
        .map(Finding::sequence)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  /** Those with a number first, in the order of the chain. */
  List<Finding> all() {
    return found.stream()
        .sorted(Comparator.comparingLong(one -> one.sequence().orElse(Long.MAX_VALUE)))
        .toList();
  }
}
