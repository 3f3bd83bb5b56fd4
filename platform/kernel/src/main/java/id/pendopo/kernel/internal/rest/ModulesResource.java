package id.pendopo.kernel.internal.rest;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.WebResource;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.kernel.ModulePlan;
import id.pendopo.kernel.ModuleStatus;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lifecycle of modules. Changes wait for their job up to 30 s. */
@Component
@Path("api/v1/modules")
@Produces(MediaType.APPLICATION_JSON)
public final class ModulesResource implements WebResource {

  /** Held only by an operator of the installation; see the decision record on installing. */
  static final String INSTALL = "platform.modules.install";

  private static final Duration WAIT = Duration.ofSeconds(30);
  private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/=]+):");

  private final ModuleManager modules;
  private final Access access;
  private final Audit audit;
  private final Transactions transactions;

  @Activate
  public ModulesResource(
      @Reference ModuleManager modules,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Transactions transactions) {
    this.modules = modules;
    this.access = access;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Every installed module. */
  @GET
  @SignedIn
  public List<ModuleJson> list() {
    return modules.list().stream().map(ModuleJson::of).toList();
  }

  @GET
  @Path("{id}")
  @SignedIn
  public ModuleJson one(@PathParam("id") String id) {
    return modules.find(id).map(ModuleJson::of).orElseThrow(Problem::notFound);
  }

  /** Says what installing the file in the body would do, and does nothing. */
  @POST
  @Path("plan")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(INSTALL)
  public PlanJson plan(InputStream body, @HeaderParam("Repr-Digest") @Nullable String digest) {
    return withFile(body, digest, file -> PlanJson.of(modules.planInstall(file)));
  }

  /** Installs the bundle in the body; a known id is an update. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(INSTALL)
  public Response install(InputStream body, @HeaderParam("Repr-Digest") @Nullable String digest) {
    LifecycleJob job = withFile(body, digest, file -> modules.install(file, actor()));
    return ended(job);
  }

  @POST
  @Path("{id}/start")
  @RequiresPermission(INSTALL)
  public Response start(@PathParam("id") String id) {
    return ended(modules.start(id, actor()));
  }

  @POST
  @Path("{id}/stop")
  @RequiresPermission(INSTALL)
  public Response stop(@PathParam("id") String id) {
    return ended(modules.stop(id, actor()));
  }

  @POST
  @Path("{id}/rollback")
  @RequiresPermission(INSTALL)
  public Response rollback(@PathParam("id") String id) {
    return ended(modules.rollback(id, actor()));
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(INSTALL)
  public Response uninstall(
      @PathParam("id") String id, @QueryParam("data") @DefaultValue("keep") String data) {
    boolean delete =
        switch (data) {
          case "keep" -> false;
          case "delete" -> true;
          default ->
              throw new Problem(
                  400,
                  "Nilai \"data\" hanya boleh keep atau delete.",
                  "The value of \"data\" is keep or delete.");
        };
    return ended(modules.uninstall(id, delete, actor()));
  }

  private String actor() {
    return access.account().map(Account::username).orElse("-");
  }

  private Response ended(LifecycleJob asked) {
    transactions.write(
        () -> {
          audit.record(
              "module." + asked.operation().name().toLowerCase(Locale.ROOT),
              "module/" + asked.module(),
              Map.of(),
              Map.of("job", asked.id()));
          return true;
        });
    LifecycleJob job = modules.await(asked.id(), WAIT);
    if (job.state() == LifecycleJob.State.RUNNING) {
      return Response.accepted(Map.of("job", job.id()))
          .header("Location", "/api/v1/jobs/" + job.id())
          .build();
    }
    return Response.ok(JobJson.of(job)).build();
  }

  /** What is done with an uploaded file before it is thrown away. */
  private interface FileUse<T> {
    T apply(java.nio.file.Path file);
  }

  private static <T> T withFile(InputStream body, @Nullable String digest, FileUse<T> use) {
    try {
      java.nio.file.Path file = Files.createTempFile("module", ".jar");
      try {
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        checkDigest(file, digest);
        return use.apply(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the sender said what it sends (RFC 9530), it must have arrived so. */
  private static void checkDigest(java.nio.file.Path file, @Nullable String digest)
      throws IOException {
    if (digest == null) {
      return;
    }
    Matcher matcher = SHA_256.matcher(digest);
    byte[] wanted = matcher.find() ? Base64.getDecoder().decode(matcher.group(1)) : new byte[0];
    byte[] found;
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(in.readAllBytes());
      found = sha.digest();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    if (!MessageDigest.isEqual(wanted, found)) {
      throw new Problem(
          422,
          "Berkas tidak sama dengan SHA-256 yang disebut. Yang diterima: "
              + HexFormat.of().formatHex(found),
          "The file is not the one whose SHA-256 was given. Received: "
              + HexFormat.of().formatHex(found));
    }
  }

  /**
   * A module as JSON.
   *
   * @param problem why it does not run, in Indonesian
   */
  public record ModuleJson(
      String id,
      String name,
      String version,
      String state,
      List<String> enabledFor,
      int dataVersion,
      int servesFrom,
      @Nullable String rollbackTo,
      @Nullable String signedBy,
      String sha256,
      @Nullable String problem) {

    static ModuleJson of(ModuleStatus module) {
      return new ModuleJson(
          module.id(),
          module.name().id(),
          module.version(),
          module.state().name(),
          module.enabledFor(),
          module.dataVersion(),
          module.servesFrom(),
          module.rollbackTo().orElse(null),
          module.signedBy().orElse(null),
          module.sha256(),
          module.problem().map(problem -> problem.id()).orElse(null));
    }
  }

  /** A plan as JSON, its texts in Indonesian. */
  public record PlanJson(
      String module,
      String operation,
      @Nullable String fromVersion,
      @Nullable String toVersion,
      List<String> steps,
      List<String> obstacles,
      List<String> restarts) {

    static PlanJson of(ModulePlan plan) {
      return new PlanJson(
          plan.module(),
          plan.operation().name(),
          plan.fromVersion().orElse(null),
          plan.toVersion().orElse(null),
          plan.steps().stream().map(step -> step.id()).toList(),
          plan.obstacles().stream().map(obstacle -> obstacle.id()).toList(),
          plan.restarts());
    }
  }
}
