package id.pendopo.identity;

import id.pendopo.api.text.LocalText;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The seal over the audit: each entry is a link of a chain of keyed hashes (HMAC-SHA-256), one
 * chain for each agency and one for the installation, whose newest link is regularly written to the
 * file {@code DATA/audit/heads.log}. Entries are sealed shortly after their commit; until then they
 * are protected by a keyed hash of their own, and only that one of them was taken away would not
 * show.
 */
@ProviderType
public interface AuditChain {

  /** What can be wrong. */
  enum Kind {
    /** The values of an entry are not those that were written. */
    CHANGED_ENTRY,
    /** An entry that was sealed is gone. */
    MISSING_ENTRY,
    /** An entry that the platform did not write. */
    INSERTED_ENTRY,
    /** A link is not the one that was made. */
    CHANGED_LINK,
    /** A link in the middle is gone, and with it perhaps its entry. */
    MISSING_LINK,
    /** The newest links are gone. */
    CUT_TAIL,
    /** What the database keeps of the chain's ends was changed. */
    CHANGED_ENDS,
    /** A line of the file of heads was changed, or put in. */
    CHANGED_HEAD_FILE,
    /** The file of heads is gone, or its last lines are. */
    CUT_HEAD_FILE,
    /** A key is not in the folder of keys, so something could not be checked. */
    MISSING_KEY
  }

  /**
   * One thing that is wrong.
   *
   * @param sequence the link, where there is one
   * @param entry id of the entry, where it is known
   * @param text what it means, in plain words
   */
  record Finding(Kind kind, OptionalLong sequence, OptionalLong entry, LocalText text) {}

  /**
   * What a check found.
   *
   * @param chain {@code agency/<id>} or {@code installation}
   * @param first number of the oldest link that is kept; 0 when there is none
   * @param last number of the newest link; 0 when there is none
   * @param intactUpTo the last link before the first that is wrong: up to there nothing was touched
   * @param waiting genuine entries that are not sealed yet
   * @param exported when the file last told a head of this chain; empty when it never did
   * @param findings what is wrong, in the order of the chain, at most 100
   */
  record Report(
      String chain,
      long first,
      long last,
      long intactUpTo,
      long waiting,
      Optional<Instant> exported,
      List<Finding> findings) {

    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong; entries that wait for their seal are not wrong. */
    public boolean intact() {
      return findings.isEmpty();
    }
  }

  /**
   * How far a chain is, without checking it.
   *
   * @param sequence number of the newest link; 0 when there is none
   * @param hash its hash; empty when there is none
   * @param sealedAt when it was made; empty also when its entry tells the day alone and the day is
   *     not over
   * @param exported when the file last told a head of this chain
   */
  record Standing(
      long sequence, String hash, Optional<Instant> sealedAt, Optional<Instant> exported) {}

  /**
   * Checks the whole chain, page by page; some seconds for a hundred thousand entries. Writers are
   * not held up. Needs {@code platform.audit.read} for the whole agency.
   *
   * @param installation the installation's chain instead of the agency's; operators only
   * @throws id.pendopo.api.problem.Problem 401, 403
   */
  Report verify(boolean installation);

  /** How far the chain is; rights as for {@link #verify}. */
  Standing standing(boolean installation);

  /** Seals what waits and writes the head to the file now; rights as for {@link #verify}. */
  Standing seal(boolean installation);

  /**
   * The file of heads as it is, to be kept elsewhere; it holds no personal data. Operators only.
   *
   * @throws id.pendopo.api.problem.Problem 401, 403, 404 when nothing was written yet
   */
  InputStream heads();
}
