package id.pendopo.identity.internal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Permission;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Roles;
import id.pendopo.identity.Tokens;
import id.pendopo.identity.Tokens.IssuedToken;
import id.pendopo.identity.Tokens.TokenDetail;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own account and tokens over REST. */
@Component(service = WebResource.class)
@Path("api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
public final class MeResource implements WebResource {

  private static final int DAYS = 90;

  /** Who asks and what they may do in the request's agency. */
  public record MeJson(
      String username,
      String displayName,
      String locale,
      boolean operator,
      String agency,
      List<String> permissions) {}

  /** What to change of one's own profile. */
  public record ProfileInput(@Nullable String displayName, @Nullable String locale) {}

  /** One's old password and the new one. */
  public record PasswordInput(@Nullable String old, @Nullable String replacement) {}

  /** A token to be issued; 90 days unless said. */
  public record TokenInput(@Nullable String name, @Nullable Integer days) {}

  /** A token as it is sent; the secret only in the answer to its making. */
  public record TokenJson(
      long id,
      String name,
      boolean commandLine,
      String created,
      String expires,
      @Nullable String lastUsed,
      @Nullable String token) {

    static TokenJson of(TokenDetail detail, @Nullable String secret) {
      return new TokenJson(
          detail.id(),
          detail.name(),
          detail.commandLine(),
          detail.created().toString(),
          detail.expires().toString(),
          detail.lastUsed().map(Instant::toString).orElse(null),
          secret);
    }
  }

  private final Accounts accounts;
  private final Tokens tokens;
  private final Roles roles;
  private final Access access;
  private final CurrentAgency current;

  @Activate
  public MeResource(
      @Reference Accounts accounts,
      @Reference Tokens tokens,
      @Reference Roles roles,
      @Reference Access access,
      @Reference CurrentAgency current) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.roles = roles;
    this.access = access;
    this.current = current;
  }

  @GET
  public Response me() {
    AccountDetail own = accounts.own();
    return Response.ok(json(own)).build();
  }

  @PATCH
  public Response change(@Nullable ProfileInput body) {
    ProfileInput input = Http.body(body);
    AccountDetail own =
        accounts.changeOwnProfile(
            Optional.ofNullable(input.displayName()), Optional.ofNullable(input.locale()));
    return Response.ok(json(own)).build();
  }

  @PUT
  @Path("password")
  public Response password(@Nullable PasswordInput body) {
    PasswordInput input = Http.body(body);
    accounts.changeOwnPassword(Http.orEmpty(input.old()), Http.orEmpty(input.replacement()));
    return Response.noContent().build();
  }

  @GET
  @Path("tokens")
  public List<TokenJson> tokens() {
    return tokens.own().stream().map(detail -> TokenJson.of(detail, null)).toList();
  }

  @POST
  @Path("tokens")
  public Response issue(@Nullable TokenInput body) {
    TokenInput input = Http.body(body);
    int days = input.days() == null ? DAYS : input.days();
    if (days < 1) {
      throw Problem.invalid(
          List.of(
              new FieldProblem(
                  "days",
                  new LocalText(
                      "Masa berlaku token antara 1 dan 730 hari.",
                      "A token is valid for between 1 and 730 days."))));
    }
    IssuedToken issued = tokens.issue(Http.orEmpty(input.name()), Duration.ofDays(days));
    return Response.created(
            URI.create(current.get().baseUrl() + "/api/v1/me/tokens/" + issued.detail().id()))
        .entity(TokenJson.of(issued.detail(), issued.secret()))
        .build();
  }

  @DELETE
  @Path("tokens/{id}")
  public Response revoke(@PathParam("id") long id) {
    tokens.revoke(id);
    return Response.noContent().build();
  }

  private MeJson json(AccountDetail own) {
    return new MeJson(
        own.username(),
        own.displayName(),
        own.locale(),
        own.operator(),
        current.get().slug(),
        roles.permissions().stream().map(Permission::id).filter(access::may).sorted().toList());
  }
}
