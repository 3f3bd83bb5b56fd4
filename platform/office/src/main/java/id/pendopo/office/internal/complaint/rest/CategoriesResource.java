package id.pendopo.office.internal.complaint.rest;

import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.CategoryBody;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.CategoryJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The categories of complaints, and whose work they become. */
@Component(service = WebResource.class)
@Path("api/v1/complaint-categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CategoriesResource implements WebResource {

  private final ComplaintRegister register;

  @Activate
  public CategoriesResource(@Reference ComplaintRegister register) {
    this.register = register;
  }

  /** Every category, also those that are not offered any more. */
  @GET
  @RequiresPermission(ComplaintRegister.READ)
  public List<CategoryJson> all() {
    return register.categories().stream().map(CategoryJson::of).toList();
  }

  /** Makes or changes a category; of one that a module brings only desk and offer count. */
  @PUT
  @Path("{key: [a-z][a-z0-9.-]{1,59}}")
  @RequiresPermission(ComplaintRegister.MANAGE)
  public CategoryJson save(@PathParam("key") String key, @Nullable CategoryBody body) {
    return CategoryJson.of(register.saveCategory(Parameters.body(body).category(key)));
  }
}
