package id.pendopo.identity.internal.rest;

import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.Roles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The roles that can be given now, over REST. */
@Component(service = WebResource.class)
@Path("api/v1/roles")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(PlatformPermissions.USERS_MANAGE)
public final class RolesResource implements WebResource {

  /** A role as it is sent. */
  public record RoleJson(String id, LocalText name, List<String> permissions) {

    static RoleJson of(RoleDefinition role) {
      return new RoleJson(role.id(), role.name(), List.copyOf(new TreeSet<>(role.permissions())));
    }
  }

  private final Roles roles;

  @Activate
  public RolesResource(@Reference Roles roles) {
    this.roles = roles;
  }

  @GET
  public List<RoleJson> list() {
    return roles.all().stream().map(RoleJson::of).toList();
  }
}
