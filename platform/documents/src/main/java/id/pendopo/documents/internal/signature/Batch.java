package id.pendopo.documents.internal.signature;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.identity.Account;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.signature.SigningDesk.Progress;
import id.pendopo.api.signature.SigningDesk.Step;
import id.pendopo.api.signature.SigningState;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.text.LocalText;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Documents that are signed one after the other with one passphrase. Safe for many threads. */
final class Batch {

  final String id = UUID.randomUUID().toString();
  final AgencyId agency;
  final Account account;
  final EmployeeId signer;
  final Instant begun = Instant.now();
  private final Map<Long, Step> steps = new LinkedHashMap<>();
  private char[] passphrase;
  private boolean done;

  Batch(
      AgencyId agency,
      Account account,
      EmployeeId signer,
      List<SigningTask> tasks,
      char[] passphrase) {
    this.agency = agency;
    this.account = account;
    this.signer = signer;
    this.passphrase = passphrase.clone();
    for (SigningTask task : tasks) {
      steps.put(task.id(), new Step(task.id(), SigningState.WAITING, Optional.empty()));
    }
  }

  synchronized List<Long> tasks() {
    return List.copyOf(steps.keySet());
  }

  synchronized char[] passphrase() {
    return passphrase.clone();
  }

  synchronized void begun(long task) {
    steps.put(task, new Step(task, SigningState.SIGNING, Optional.empty()));
  }

  synchronized void became(SigningTask task) {
    steps.put(task.id(), new Step(task.id(), task.state(), task.problem()));
  }

  synchronized void failed(long task, LocalText why) {
    steps.put(task, new Step(task, SigningState.WAITING, Optional.of(why)));
  }

  /** What was not tried stays as it is, with the reason. */
  synchronized void end(LocalText why) {
    steps.replaceAll(
        (task, step) ->
            step.state() == SigningState.WAITING && step.problem().isEmpty()
                ? new Step(task, SigningState.WAITING, Optional.of(why))
                : step);
  }

  /** Overwrites the passphrase; nothing more is signed. */
  synchronized void close() {
    Arrays.fill(passphrase, '\0');
    passphrase = new char[0];
    done = true;
  }

  synchronized Progress progress() {
    return new Progress(id, List.copyOf(steps.values()), done);
  }

  @Override
  public String toString() {
    return "batch " + id;
  }
}
