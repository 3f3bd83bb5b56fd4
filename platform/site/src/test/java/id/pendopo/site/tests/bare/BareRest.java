package id.pendopo.site.tests.bare;

import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Component;

@Component(service = WebResource.class)
@Path("api/v1/bare")
public class BareRest implements WebResource {
  @GET
  @Anonymous
  public String open() {
    return "open";
  }

  @GET
  @Path("hidden")
  public String hidden() {
    return "hidden";
  }
}
