package id.pendopo.identity.internal.audit;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AuditChain;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.internal.data.ChainRow;
import id.pendopo.identity.internal.data.SealRow;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks and shows the chains to whoever may; see {@link AuditChain}. */
@Component
public final class AuditChainService implements AuditChain {

  private final Access access;
  private final TenantBinding binding;
  private final ChainStore store;
  private final SealWorker worker;
  private final Verifier verifier;
  private final HeadFile file;

  @Activate
  public AuditChainService(
      @Reference Access access,
      @Reference TenantBinding binding,
      @Reference ChainStore store,
      @Reference SealWorker worker,
      @Reference Verifier verifier,
      @Reference HeadFile file) {
    this.access = access;
    this.binding = binding;
    this.store = store;
    this.worker = worker;
    this.verifier = verifier;
    this.file = file;
  }

  @Override
  public Report verify(boolean installation) {
    return verifier.verify(allowed(installation));
  }

  @Override
  public Standing standing(boolean installation) {
    return standing(allowed(installation));
  }

  @Override
  public Standing seal(boolean installation) {
    Chain chain = allowed(installation);
    try {
      worker.now(chain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return standing(chain);
  }

  @Override
  public InputStream heads() {
    allowed(true);
    if (!Files.exists(file.path())) {
      throw new Problem(
          404, "Belum ada kepala rantai yang ditulis.", "No head of a chain was written yet.");
    }
    try {
      return Files.newInputStream(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Standing standing(Chain chain) {
    ChainRow.Ends ends =
        store.read(
            chain,
            em ->
                ChainStore.ends(em, chain, LockModeType.NONE)
                    .map(ChainRow::ends)
                    .orElse(ChainRow.Ends.NONE));
    Optional<Instant> sealedAt =
        store.read(
            chain,
            em ->
                ChainStore.seals(em, chain, ends.headSequence() - 1, 1).stream()
                    .map(SealRow::sealedAt)
                    .filter(at -> !at.isAfter(Instant.now()))
                    .findFirst());
    return new Standing(ends.headSequence(), ends.headHash(), sealedAt, worker.exported(chain));
  }

  /** The chain that is asked for, by somebody who may. */
  private Chain allowed(boolean installation) {
    if (!installation) {
      access.require(PlatformPermissions.AUDIT_READ, Optional.empty());
      return Chain.of(
          binding.current().orElseThrow(() -> new IllegalStateException("No agency is set.")));
    }
    if (access.account().isEmpty()) {
      throw new Problem(401, "Silakan masuk dahulu.", "Please sign in first.");
    }
    if (!access.account().map(Account::operator).orElse(false)) {
      throw new Problem(
          403,
          "Jejak audit instalasi hanya untuk operator.",
          "The audit of the installation is for operators only.");
    }
    return Chain.INSTALLATION;
  }
}
