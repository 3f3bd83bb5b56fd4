package id.pendopo.kernel.internal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.persistence.JobLedger;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs: those on modules, for operators, and those of the current agency. */
@Component
@Path("api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("platform.jobs.manage")
public final class JobsResource implements WebResource {

  private final ModuleManager modules;
  private final JobLedger jobs;
  private final Access access;
  private final CurrentAgency agency;
  private final Audit audit;
  private final Transactions transactions;

  @Activate
  public JobsResource(
      @Reference ModuleManager modules,
      @Reference JobLedger jobs,
      @Reference Access access,
      @Reference CurrentAgency agency,
      @Reference Audit audit,
      @Reference Transactions transactions) {
    this.modules = modules;
    this.jobs = jobs;
    this.access = access;
    this.agency = agency;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** The newest jobs of the agency, at most 100; in one state where it is named. */
  @GET
  public List<JobJson> list(@QueryParam("state") @Nullable String state) {
    List<JobLedger.Run> runs =
        state == null || state.isBlank()
            ? jobs.latest(agency.get().id(), 100)
            : jobs.latest(agency.get().id(), state(state), 100);
    return runs.stream().map(JobJson::of).toList();
  }

  private static JobLedger.State state(String name) {
    return Arrays.stream(JobLedger.State.values())
        .filter(state -> state.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "state",
                    "Pilih salah satu: " + Arrays.toString(JobLedger.State.values()),
                    "Choose one of: " + Arrays.toString(JobLedger.State.values())));
  }

  /** Work that repeats by itself, with the time of its next run. */
  @GET
  @Path("repeated")
  public List<RepeatedJson> repeated() {
    return jobs.repeated(agency.get().id()).stream().map(RepeatedJson::of).toList();
  }

  /** Runs an ended job of the agency once more. */
  @POST
  @Path("{job}/again")
  public JobJson again(@PathParam("job") String id) {
    JobLedger.Run run = own(id);
    jobs.again(run.id());
    record("platform.jobs.again", run);
    return JobJson.of(own(id));
  }

  /** Asks a waiting or running job of the agency to stop. */
  @POST
  @Path("{job}/cancel")
  public JobJson cancel(@PathParam("job") String id) {
    JobLedger.Run run = own(id);
    jobs.cancel(run.id());
    record("platform.jobs.cancel", run);
    return JobJson.of(own(id));
  }

  private void record(String action, JobLedger.Run run) {
    transactions.write(
        () -> {
          audit.record(
              action,
              "job/" + run.id(),
              Map.of("state", run.state().name()),
              Map.of("handler", run.handler()));
          return true;
        });
  }

  private JobLedger.Run own(String id) {
    return jobs.find(id)
        .filter(run -> run.agency().equals(agency.get().id()))
        .orElseThrow(Problem::notFound);
  }

  /** Work that repeats by itself; how often as ISO 8601. */
  public record RepeatedJson(String handler, LocalText title, String every, String next) {

    static RepeatedJson of(JobLedger.Repeated one) {
      return new RepeatedJson(
          one.handler(), one.title(), one.every().toString(), one.next().toString());
    }
  }

  @GET
  @Path("{job}")
  public JobJson one(@PathParam("job") String id) {
    Optional<LifecycleJob> lifecycle =
        operator() ? modules.job(id) : Optional.<LifecycleJob>empty();
    return lifecycle
        .map(JobJson::of)
        .or(
            () ->
                jobs.find(id)
                    .filter(run -> run.agency().equals(agency.get().id()))
                    .map(JobJson::of))
        .orElseThrow(Problem::notFound);
  }

  private boolean operator() {
    return access.account().map(account -> account.operator()).orElse(false);
  }
}
