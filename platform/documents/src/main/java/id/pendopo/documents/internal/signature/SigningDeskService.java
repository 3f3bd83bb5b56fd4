package id.pendopo.documents.internal.signature;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.signature.SigningState;
import id.pendopo.api.signature.SigningTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The desk of whoever works on the thread; see {@link SigningDesk}. */
@Component
public final class SigningDeskService implements SigningDesk {

  private static final int MOST_WAITING = 500;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final SigningLedger ledger;
  private final BatchRunner runner;
  private final Files files;
  private final Access access;
  private final Employees employees;
  private final CurrentAgency current;
  private final PassphraseTries tries;
  private final Map<String, Batch> batches = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("signing-", 0).factory());

  @Activate
  public SigningDeskService(
      @Reference SigningLedger ledger,
      @Reference BatchRunner runner,
      @Reference Files files,
      @Reference Access access,
      @Reference Employees employees,
      @Reference CurrentAgency current,
      @Reference PassphraseTries tries) {
    this.ledger = ledger;
    this.runner = runner;
    this.files = files;
    this.access = access;
    this.employees = employees;
    this.current = current;
    this.tries = tries;
  }

  @Deactivate
  void stop() {
    threads.shutdownNow();
    batches.values().forEach(Batch::close);
  }

  @Override
  public List<SigningTask> waiting() {
    return ledger.of(
        signer(), List.of(SigningState.WAITING, SigningState.SIGNING), MOST_WAITING, false);
  }

  @Override
  public List<SigningTask> signed(int limit) {
    return ledger.of(
        signer(), List.of(SigningState.SIGNED), Math.clamp(limit, 1, MOST_WAITING), true);
  }

  @Override
  public StoredFile file(long task) {
    SigningTask found = ledger.find(task, signer()).orElseThrow(Problem::notFound);
    return files.find(found.signed().orElse(found.request().file())).orElseThrow(Problem::notFound);
  }

  @Override
  public Progress sign(List<Long> tasks, char[] passphrase) {
    EmployeeId signer = signer();
    Account account = access.account().orElseThrow();
    List<Long> ids = tasks.stream().distinct().toList();
    new Problem.Collector()
        .check(
            !ids.isEmpty()
                && ids.size() <= LARGEST_BATCH
                && ids.stream().allMatch(Objects::nonNull),
            "tasks",
            "Pilih 1 sampai " + LARGEST_BATCH + " dokumen.",
            "Choose 1 to " + LARGEST_BATCH + " documents.")
        .check(
            passphrase.length > 0 && passphrase.length <= 200,
            "passphrase",
            "Masukkan kata sandi tanda tangan Anda.",
            "Enter the passphrase of your signature.")
        .throwIfAny();
    List<SigningTask> found =
        ids.stream().map(id -> ledger.find(id, signer).orElseThrow(Problem::notFound)).toList();
    if (found.stream().map(task -> task.request().way()).distinct().count() > 1) {
      throw Problem.invalid(
          "tasks",
          "Pilih dokumen dengan cara tanda tangan yang sama: kata sandinya berbeda.",
          "Choose documents that are signed in the same way: their passphrases differ.");
    }
    Batch batch = new Batch(current.get().id(), account, signer, found, passphrase);
    Instant old = Instant.now().minus(REMEMBERED);
    batches.values().removeIf(one -> one.progress().done() && one.begun.isBefore(old));
    tries.take(account.id());
    batches.put(batch.id, batch);
    threads.execute(() -> runner.run(batch, () -> tries.giveBack(account.id())));
    return batch.progress();
  }

  @Override
  public Progress progress(String batch) {
    EmployeeId signer = signer();
    return Optional.ofNullable(batches.get(batch))
        .filter(known -> known.signer.equals(signer) && known.agency.equals(current.get().id()))
        .map(Batch::progress)
        .orElseThrow(Problem::notFound);
  }

  private EmployeeId signer() {
    if (!access.may(SIGN)) {
      access.require(SIGN, Optional.empty());
    }
    return access
        .account()
        .map(Account::id)
        .flatMap(employees::byAccount)
        .map(Employee::id)
        .orElseThrow(
            () ->
                new Problem(
                    409,
                    "Akun Anda belum terhubung dengan data pegawai, jadi tidak ada yang dapat Anda"
                        + " tanda tangani. Minta pengelola kepegawaian menghubungkannya.",
                    "Your account is not linked to an employee, so there is nothing you can sign."
                        + " Ask personnel to link it."));
  }
}
