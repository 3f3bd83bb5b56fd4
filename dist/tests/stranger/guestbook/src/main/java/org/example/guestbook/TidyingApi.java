package org.example.guestbook;

import id.pendopo.api.identity.Access;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets an officer have the book tidied now; the answer names the job. */
@Component(service = WebResource.class)
@Path("api/v1/guestbook/tidying")
@Produces(MediaType.APPLICATION_JSON)
public final class TidyingApi implements WebResource {

  private final Store store;
  private final Access access;
  private final Jobs jobs;

  @Activate
  public TidyingApi(
      @Reference(target = "(unit=guestbook)") Store store,
      @Reference Access access,
      @Reference Jobs jobs) {
    this.store = store;
    this.access = access;
    this.jobs = jobs;
  }

  @POST
  @RequiresPermission(GuestbookModule.MODERATE)
  public Response order() {
    access.require(GuestbookModule.MODERATE, Optional.empty());
    String job = store.write(em -> jobs.order(Tidying.NAME, "", Instant.now()));
    return Response.accepted(Map.of("job", job)).build();
  }
}
