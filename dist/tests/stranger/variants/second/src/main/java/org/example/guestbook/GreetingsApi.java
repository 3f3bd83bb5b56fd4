package org.example.guestbook;

import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The same over REST. */
@Component(service = WebResource.class)
@Path("api/v1/guestbook/greetings")
@Produces(MediaType.APPLICATION_JSON)
public final class GreetingsApi implements WebResource {

  private final Greetings greetings;

  @Activate
  public GreetingsApi(@Reference Greetings greetings) {
    this.greetings = greetings;
  }

  /** A greeting as JSON. */
  public record Body(long id, String visitor, String message, Optional<String> town) {

    static Body of(Greeting greeting) {
      return new Body(greeting.id(), greeting.visitor(), greeting.message(), greeting.town());
    }
  }

  @GET
  @Anonymous
  public List<Body> list() {
    return greetings.latest(50).stream().map(Body::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Anonymous
  public Response write(
      @FormParam("visitor") @DefaultValue("") String visitor,
      @FormParam("message") @DefaultValue("") String message) {
    return Response.status(Response.Status.CREATED)
        .entity(Body.of(greetings.write(visitor, message)))
        .build();
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(GuestbookModule.MODERATE)
  public void remove(@PathParam("id") long id) {
    greetings.remove(id);
  }
}
