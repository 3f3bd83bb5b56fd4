package id.pendopo.kernel.internal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.persistence.JobLedger;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
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

  @Activate
  public JobsResource(
      @Reference ModuleManager modules,
      @Reference JobLedger jobs,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    this.modules = modules;
    this.jobs = jobs;
    this.access = access;
    this.agency = agency;
  }

  /** The newest jobs of the agency. */
  @GET
  public List<JobJson> list() {
    return jobs.latest(agency.get().id(), 100).stream().map(JobJson::of).toList();
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
