package id.pendopo.documents.internal.signature;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.identity.Access;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.signature.bsre.BsreSigning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the documents of a batch: claims a row in a short transaction, signs without any, records
 * the result in another one if the claim is still its own. Never logs what a failure carries.
 */
@Component(service = BatchRunner.class)
public final class BatchRunner {

  private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
  private static final LocalText OUR_FAULT =
      new LocalText(
          "Terjadi kesalahan pada sistem kami; dokumen ini belum ditandatangani. Coba lagi.",
          "Something went wrong on our side; this document is not signed. Try again.");
  private static final LocalText NOT_TRIED =
      new LocalText(
          "Belum dicoba karena penandatanganan dihentikan.",
          "Not tried, because signing was stopped.");

  private final SigningLedger ledger;
  private final LocalSigning local;
  private final BsreSigning bsre;
  private final Files files;
  private final CurrentAgency current;
  private final Access access;
  private final List<Long> pauses;

  /** Reads {@code pendopo.documents.signing-pauses}: milliseconds between attempts (2000,10000). */
  @Activate
  public BatchRunner(
      BundleContext context,
      @Reference SigningLedger ledger,
      @Reference LocalSigning local,
      @Reference BsreSigning bsre,
      @Reference Files files,
      @Reference CurrentAgency current,
      @Reference Access access) {
    this.ledger = ledger;
    this.local = local;
    this.bsre = bsre;
    this.files = files;
    this.current = current;
    this.access = access;
    this.pauses =
        Stream.of(
                Optional.ofNullable(context.getProperty("pendopo.documents.signing-pauses"))
                    .orElse("2000,10000")
                    .split(","))
            .map(String::strip)
            .map(Long::valueOf)
            .toList();
  }

  /**
   * Runs a batch to its end on this thread.
   *
   * @param notWrong called once, as soon as the passphrase was right, or at the end when nobody
   *     found it wrong
   */
  void run(Batch batch, Runnable notWrong) {
    try {
      current.callIn(
          batch.agency,
          () ->
              access.callAs(
                  batch.account,
                  () -> {
                    Passphrase found = Passphrase.UNTRIED;
                    boolean told = false;
                    for (long task : batch.tasks()) {
                      if (Thread.currentThread().isInterrupted() || !found.goesOn) {
                        break;
                      }
                      found = one(batch, task);
                      if (found == Passphrase.RIGHT && !told) {
                        told = true;
                        notWrong.run();
                      }
                    }
                    if (!told && found != Passphrase.WRONG) {
                      notWrong.run();
                    }
                    return true;
                  }));
    } catch (Exception e) {
      LOG.error("{} ended with a failure: {}", batch, e.getClass().getName());
    } finally {
      batch.end(NOT_TRIED);
      batch.close();
    }
  }

  /** What one document told about the passphrase, and whether another one is tried with it. */
  private enum Passphrase {
    UNTRIED(true),
    RIGHT(true),
    WRONG(false),
    STOPPED(false);

    private final boolean goesOn;

    Passphrase(boolean goesOn) {
      this.goesOn = goesOn;
    }
  }

  private Passphrase one(Batch batch, long id) {
    String token = UUID.randomUUID().toString();
    char[] passphrase = batch.passphrase();
    try {
      Optional<SigningTask> claimed = ledger.claim(id, batch.signer, token);
      if (claimed.isEmpty()) {
        ledger.find(id, batch.signer).ifPresent(batch::became);
        return Passphrase.UNTRIED;
      }
      batch.begun(id);
      IncomingFile signed = attempts(claimed.get(), token, passphrase);
      batch.became(ledger.finish(id, token, signed));
      return Passphrase.RIGHT;
    } catch (SigningFault fault) {
      batch.became(ledger.giveBack(id, token, fault.text()));
      return fault.kind() == SigningFault.Kind.WRONG_PASSPHRASE
          ? Passphrase.WRONG
          : Passphrase.UNTRIED;
    } catch (Problem problem) {
      giveBack(batch, id, token, problem.title());
      return Passphrase.UNTRIED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      giveBack(batch, id, token, NOT_TRIED);
      return Passphrase.STOPPED;
    } catch (IOException | RuntimeException e) {
      // the message of a failure of the library or the network may hold what was sent
      LOG.error("Task {} could not be signed: {}", id, where(e));
      giveBack(batch, id, token, OUR_FAULT);
      return Passphrase.UNTRIED;
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private void giveBack(Batch batch, long id, String token, LocalText why) {
    try {
      batch.became(ledger.giveBack(id, token, why));
    } catch (RuntimeException databaseGone) {
      LOG.error("Task {} waits for its claim to end: {}", id, databaseGone.getClass().getName());
      batch.failed(id, why);
    }
  }

  private IncomingFile attempts(SigningTask task, String token, char[] passphrase)
      throws SigningFault, InterruptedException, IOException {
    StoredFile file = files.find(task.request().file()).orElseThrow(Problem::notFound);
    byte[] pdf;
    try (InputStream content = files.open(file.id())) {
      pdf = content.readAllBytes();
    }
    for (int attempt = 0; ; attempt++) {
      try {
        byte[] signed =
            switch (task.request().way()) {
              case LOCAL -> local.sign(task, pdf, passphrase);
              case BSRE -> bsre.sign(task, pdf, passphrase);
            };
        return files.receive(new ByteArrayInputStream(signed), signedName(file.name()));
      } catch (SigningFault fault) {
        if (fault.kind() != SigningFault.Kind.PASSING || attempt >= pauses.size()) {
          throw fault;
        }
        Thread.sleep(pauses.get(attempt));
        if (!ledger.renew(task.id(), token)) {
          throw fault;
        }
      }
    }
  }

  private static String signedName(String name) {
    return name.replaceFirst("(?i)(-ttd)?\\.pdf$", "") + "-ttd.pdf";
  }

  private static String where(Exception e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
