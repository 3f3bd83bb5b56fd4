package id.pendopo.identity.internal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.AccountChange;
import id.pendopo.identity.Accounts.GrantDetail;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.PlatformPermissions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users of the request's agency and their roles over REST. */
@Component(service = WebResource.class)
@Path("api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(PlatformPermissions.USERS_MANAGE)
public final class UsersResource implements WebResource {

  /** A user as they are sent. */
  public record UserJson(
      String username,
      String displayName,
      String locale,
      boolean operator,
      boolean enabled,
      boolean hasPassword,
      @Nullable String lastSignIn,
      @Nullable String lockedUntil) {

    static UserJson of(AccountDetail detail) {
      return new UserJson(
          detail.username(),
          detail.displayName(),
          detail.locale(),
          detail.operator(),
          detail.enabled(),
          detail.hasPassword(),
          detail.lastSignIn().map(Instant::toString).orElse(null),
          detail.lockedUntil().map(Instant::toString).orElse(null));
    }
  }

  /** A new user, or what to change of one. */
  public record UserInput(
      @Nullable String username,
      @Nullable String displayName,
      @Nullable String locale,
      @Nullable Boolean operator,
      @Nullable Boolean enabled) {}

  /** A new password. */
  public record PasswordInput(@Nullable String password) {}

  /** A one-time link by which the person sets a password. */
  public record LinkJson(String link) {}

  /** A role for a unit; without a unit for the whole agency. */
  public record GrantInput(@Nullable String role, @Nullable String unit) {}

  /** A given role as it is sent. */
  public record GrantJson(long id, String role, @Nullable String unit) {

    static GrantJson of(GrantDetail detail) {
      return new GrantJson(detail.id(), detail.role(), detail.unit().orElse(null));
    }
  }

  private final Accounts accounts;
  private final CurrentAgency current;

  @Activate
  public UsersResource(@Reference Accounts accounts, @Reference CurrentAgency current) {
    this.accounts = accounts;
    this.current = current;
  }

  @GET
  public List<UserJson> list() {
    return accounts.list().stream().map(UserJson::of).toList();
  }

  @GET
  @Path("{username}")
  public Response one(@PathParam("username") String username) {
    return answer(accounts.find(username).orElseThrow(Problem::notFound));
  }

  @POST
  public Response create(@Nullable UserInput body) {
    UserInput input = Http.body(body);
    AccountDetail made =
        accounts.create(
            new NewAccount(
                Http.orEmpty(input.username()),
                Http.orEmpty(input.displayName()),
                Http.given(input.locale()).orElse("id"),
                Boolean.TRUE.equals(input.operator())));
    return Response.created(address(made.username()))
        .tag(Versions.tag(made.version()))
        .entity(UserJson.of(made))
        .build();
  }

  @PATCH
  @Path("{username}")
  public Response change(
      @PathParam("username") String username,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable UserInput body) {
    UserInput input = Http.body(body);
    return answer(
        accounts.change(
            username,
            new AccountChange(
                Optional.ofNullable(input.displayName()),
                Optional.ofNullable(input.locale()),
                Optional.ofNullable(input.enabled()),
                Optional.ofNullable(input.operator())),
            Versions.ifMatch(seen)));
  }

  @POST
  @Path("{username}/password")
  public Response password(@PathParam("username") String username, @Nullable PasswordInput body) {
    accounts.setPassword(username, Http.orEmpty(Http.body(body).password()));
    return Response.noContent().build();
  }

  /** Put instead of post, so that no answer with the link is kept for a repeated request. */
  @PUT
  @Path("{username}/link")
  public LinkJson link(@PathParam("username") String username) {
    return new LinkJson(accounts.link(username).toString());
  }

  @POST
  @Path("{username}/unlock")
  public Response unlock(@PathParam("username") String username) {
    accounts.unlock(username);
    return Response.noContent().build();
  }

  @GET
  @Path("{username}/grants")
  public List<GrantJson> grants(@PathParam("username") String username) {
    return accounts.grants(username).stream().map(GrantJson::of).toList();
  }

  @POST
  @Path("{username}/grants")
  public Response grant(@PathParam("username") String username, @Nullable GrantInput body) {
    GrantInput input = Http.body(body);
    GrantDetail given =
        accounts.grant(username, Http.orEmpty(input.role()), Http.given(input.unit()));
    return Response.created(URI.create(address(given.username()) + "/grants/" + given.id()))
        .entity(GrantJson.of(given))
        .build();
  }

  @DELETE
  @Path("{username}/grants/{grant}")
  public Response revoke(@PathParam("username") String username, @PathParam("grant") long grant) {
    accounts.revoke(username, grant);
    return Response.noContent().build();
  }

  private URI address(String username) {
    return URI.create(current.get().baseUrl() + "/api/v1/users/" + username);
  }

  private static Response answer(AccountDetail detail) {
    return Http.ok(UserJson.of(detail), detail.version());
  }
}
