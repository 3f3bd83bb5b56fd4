package id.pendopo.office.internal.settings.rest;

import id.pendopo.api.settings.SettingsForm.Scope;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.settings.SettingsDesk;
import id.pendopo.office.internal.settings.rest.SettingsJson.FormJson;
import id.pendopo.office.internal.settings.rest.SettingsJson.FormName;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The settings of the installation over REST, for its operators. */
@Component(service = WebResource.class)
@Path("api/v1/installation-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(PlatformPermissions.AGENCY_MANAGE)
public final class InstallationSettingsResource implements WebResource {

  private final SettingsDesk desk;

  @Activate
  public InstallationSettingsResource(@Reference SettingsDesk desk) {
    this.desk = desk;
  }

  @GET
  public List<FormName> forms() {
    return desk.forms(Scope.INSTALLATION).stream().map(FormName::of).toList();
  }

  /** One form with the values that count; secrets are left out. */
  @GET
  @Path("{form}")
  public FormJson form(@PathParam("form") String form) {
    return SettingsJson.read(desk, form, Scope.INSTALLATION);
  }

  /** Sets the fields that are given, as JSON text, number or boolean; the others stay. */
  @PUT
  @Path("{form}")
  public FormJson change(
      @PathParam("form") String form, @Nullable Map<String, @Nullable Object> body) {
    return SettingsJson.change(desk, form, Scope.INSTALLATION, body);
  }

  /** Takes back a field, or all without one: then the value of the software counts. */
  @DELETE
  @Path("{form}")
  public FormJson reset(
      @PathParam("form") String form, @QueryParam("field") @Nullable String field) {
    return SettingsJson.reset(desk, form, Scope.INSTALLATION, field);
  }
}
