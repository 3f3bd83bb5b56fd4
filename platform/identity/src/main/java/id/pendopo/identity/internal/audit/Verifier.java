package id.pendopo.identity.internal.audit;

import id.pendopo.identity.AuditChain.Kind;
import id.pendopo.identity.AuditChain.Report;
import id.pendopo.identity.internal.audit.HeadFile.Line;
import id.pendopo.identity.internal.audit.Signet.Fit;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.ChainRow;
import id.pendopo.identity.internal.data.SealRow;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Checks a chain from its first link to its last, then what has none. What is compared with grows
 * while it is checked, so the file and the ends are read first: a chain that is longer than they
 * say is right, one that is shorter was cut.
 */
@Component(service = Verifier.class)
public final class Verifier {

  private static final int PAGE = 400;

  private final ChainStore store;
  private final Signet signet;
  private final Sealer sealer;
  private final HeadFile file;

  @Activate
  public Verifier(
      @Reference ChainStore store,
      @Reference Signet signet,
      @Reference Sealer sealer,
      @Reference HeadFile file) {
    this.store = store;
    this.signet = signet;
    this.sealer = sealer;
    this.file = file;
  }

  Report verify(Chain chain) {
    return new Check(chain).run();
  }

  /** One check of one chain. */
  private final class Check {

    private final Chain chain;
    private final Findings findings = new Findings();

    /** What the file says of links, by their number. */
    private final Map<Long, String> told = new HashMap<>();

    private long highest;
    private boolean rewritten;

    private Optional<Instant> exported = Optional.empty();
    private boolean keysMissing;
    private long last;
    private String previous = "";

    Check(Chain chain) {
      this.chain = chain;
    }

    Report run() {
      readFile();
      Optional<ChainRow> row =
          store.read(chain, em -> ChainStore.ends(em, chain, LockModeType.NONE));
      ChainRow.Ends ends = row.map(ChainRow::ends).orElse(ChainRow.Ends.NONE);
      row.ifPresent(this::checkEnds);
      long start = ends.startSequence();
      last = start;
      previous = ends.startHash();
      links();
      if (row.isEmpty() && last > 0) {
        findings.other(
            Kind.CHANGED_ENDS,
            "Catatan ujung rantai hilang dari basis data.",
            "The record of the chain's ends is gone from the database.");
      }
      if (ends.headSequence() > last) {
        findings.cutTail(last, ends.headSequence(), "basis data", "the database");
      }
      told.keySet().stream()
          .max(Long::compare)
          .filter(known -> known > last)
          .ifPresent(known -> findings.cutTail(last, known, "berkas kepala", "the file of heads"));
      long waiting = unsealed(row.isPresent() ? ends.adopted() : Long.MAX_VALUE);
      if (keysMissing) {
        findings.other(
            Kind.MISSING_KEY,
            "Sebuah kunci audit-seal tidak ada di folder kunci, jadi sebagian tidak dapat"
                + " diperiksa. Kembalikan berkasnya dari cadangan.",
            "A key audit-seal is not in the folder of keys, so a part could not be checked. Bring its"
                + " file back from the backup.");
      }
      long intact = findings.firstWrong().orElse(last + 1) - 1;
      return new Report(
          chain.name(),
          last > start ? start + 1 : 0,
          last,
          Math.min(intact, last),
          waiting,
          exported,
          findings.all());
    }

    private void readFile() {
      HeadFile.Content content = file.read();
      for (Line line : content.lines()) {
        if (line.chain().equals(chain.name())) {
          rewritten |= line.sequence() < highest;
          highest = Math.max(highest, line.sequence());
          String before = told.putIfAbsent(line.sequence(), line.hash());
          rewritten |= before != null && !before.equals(line.hash());
          exported = Optional.of(line.at());
        }
      }
      if (rewritten) {
        findings.other(
            Kind.CUT_TAIL,
            "Berkas kepala menyebut rantai yang pernah lebih panjang atau berbunyi lain: ujungnya"
                + " dipotong lalu ditulis lagi, atau basis data dipulihkan dari cadangan.",
            "The file of heads tells of a chain that was longer or read otherwise: its end was cut"
                + " off and written anew, or the database was restored from a backup.");
      }
      content
          .wrong()
          .ifPresent(
              line -> {
                keysMissing |= content.keyMissing();
                if (!content.keyMissing()) {
                  findings.other(
                      Kind.CHANGED_HEAD_FILE,
                      "Baris "
                          + line
                          + " berkas kepala telah diubah; baris sesudahnya tidak dipakai.",
                      "Line "
                          + line
                          + " of the file of heads was changed; those behind it are not"
                          + " used.");
                }
              });
      content
          .cutTo()
          .ifPresent(
              left ->
                  findings.other(
                      Kind.CUT_HEAD_FILE,
                      "Berkas kepala terpotong atau diganti; tersisa " + left + " baris.",
                      "The file of heads was cut or replaced; " + left + " lines are left."));
    }

    private void checkEnds(ChainRow ends) {
      switch (signet.ends(chain, ends.ends(), ends.mark())) {
        case FITS -> {}
        case KEY_MISSING -> keysMissing = true;
        case DIFFERS ->
            findings.other(
                Kind.CHANGED_ENDS,
                "Catatan ujung rantai di basis data telah diubah; penyegelan berhenti.",
                "The record of the chain's ends in the database was changed; sealing has stopped.");
      }
    }

    private void links() {
      List<SealRow> page;
      do {
        long after = last;
        page = store.read(chain, em -> ChainStore.seals(em, chain, after, PAGE));
        if (!page.isEmpty()) {
          List<Long> ids = page.stream().map(SealRow::entry).toList();
          Map<Long, AuditRow> entries = store.read(chain, em -> ChainStore.entries(em, chain, ids));
          page.forEach(seal -> link(seal, entries.get(seal.entry())));
        }
      } while (page.size() == PAGE);
    }

    private void link(SealRow seal, @Nullable AuditRow entry) {
      boolean gap = seal.sequence() > last + 1;
      if (gap) {
        findings.missingLinks(last + 1, seal.sequence() - 1);
      }
      if (entry == null) {
        findings.entry(Kind.MISSING_ENTRY, seal.sequence(), seal.entry());
      } else {
        Kind wrong = wrong(seal, entry, gap);
        if (wrong != null) {
          findings.entry(wrong, seal.sequence(), seal.entry());
        }
      }
      last = seal.sequence();
      previous = seal.hash();
    }

    private @Nullable Kind wrong(SealRow seal, AuditRow entry, boolean gap) {
      String mark = entry.mark();
      if (mark != null) {
        Fit fit = signet.entry(chain, entry.fact(), mark);
        if (fit == Fit.DIFFERS) {
          return Kind.CHANGED_ENTRY;
        }
        keysMissing |= fit == Fit.KEY_MISSING;
      }
      if (!gap) {
        Fit fit =
            signet.link(
                chain,
                seal.sequence(),
                previous,
                seal.sealedAt(),
                seal.entry(),
                entry,
                seal.hash());
        if (fit == Fit.DIFFERS) {
          return mark == null ? Kind.CHANGED_ENTRY : Kind.CHANGED_LINK;
        }
        keysMissing |= fit == Fit.KEY_MISSING;
      }
      String hash = told.get(seal.sequence());
      return hash == null || hash.equals(seal.hash()) ? null : Kind.CHANGED_LINK;
    }

    /** Counts what waits for its seal and finds what will never get one. */
    private long unsealed(long adopted) {
      long waiting = 0;
      long after = 0;
      List<AuditRow> page;
      do {
        long from = after;
        page = store.read(chain, em -> ChainStore.unsealed(em, chain, from, PAGE));
        for (AuditRow entry : page) {
          if (sealer.genuine(chain, entry, adopted)) {
            waiting++;
          } else {
            findings.inserted(entry.id());
          }
          after = entry.id();
        }
      } while (page.size() == PAGE);
      return waiting;
    }
  }
}
