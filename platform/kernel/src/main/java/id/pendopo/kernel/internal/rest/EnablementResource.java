package id.pendopo.kernel.internal.rest;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.kernel.ModuleManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches a module on or off for an agency. */
@Component
@Path("api/v1/agencies/{slug}/modules/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EnablementResource implements WebResource {

  private static final String ENABLE = "platform.modules.enable";

  private final ModuleManager modules;
  private final Agencies agencies;
  private final Access access;
  private final CurrentAgency current;

  @Activate
  public EnablementResource(
      @Reference ModuleManager modules,
      @Reference Agencies agencies,
      @Reference Access access,
      @Reference CurrentAgency current) {
    this.modules = modules;
    this.agencies = agencies;
    this.access = access;
    this.current = current;
  }

  /**
   * The switch.
   *
   * @param enabled whether the agency uses the module
   */
  public record Switch(@Nullable Boolean enabled) {}

  /** An agency's own administrator switches for that agency, an operator for every one. */
  @PUT
  @RequiresPermission(ENABLE)
  public Map<String, Object> put(
      @PathParam("slug") String slug, @PathParam("id") String id, @Nullable Switch body) {
    Boolean enabled = body == null ? null : body.enabled();
    if (enabled == null) {
      throw Problem.invalid("enabled", "Isi dengan true atau false.", "Give true or false.");
    }
    Agency agency = agencies.bySlug(slug).orElseThrow(Problem::notFound);
    boolean operator = access.account().map(Account::operator).orElse(false);
    if (!operator) {
      if (!agency.id().equals(current.get().id())) {
        throw Problem.notFound();
      }
      access.require(ENABLE, Optional.empty());
    }
    modules.enable(agency.id(), id, enabled, access.account().map(Account::username).orElse("-"));
    return Map.of("agency", slug, "module", id, "enabled", enabled);
  }
}
