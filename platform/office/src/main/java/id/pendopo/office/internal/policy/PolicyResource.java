package id.pendopo.office.internal.policy;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.Parameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Policy books over REST: rules are public, own versions are for who keeps them. */
@Component(service = WebResource.class)
@Path("api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PolicyResource implements WebResource {

  /** A book as it is sent. */
  public record BookJson(
      String book, LocalText name, LocalText description, List<FieldJson> fields) {

    static BookJson of(PolicyBook book) {
      return new BookJson(
          book.code(),
          book.name(),
          book.description(),
          book.fields().stream().map(FieldJson::of).toList());
    }
  }

  /** A field as it is sent. */
  public record FieldJson(String name, String type, LocalText label) {

    static FieldJson of(PolicyField field) {
      return new FieldJson(field.name(), typeOf(field.type()), field.label());
    }
  }

  private static String typeOf(PolicyType type) {
    if (type instanceof PolicyType.WholeNumber) {
      return "whole";
    }
    if (type instanceof PolicyType.DecimalNumber) {
      return "decimal";
    }
    return type instanceof PolicyType.YesNo ? "boolean" : "choice";
  }

  /** A version as it is sent; values have the JSON type of their field. */
  public record VersionJson(
      String book,
      String version,
      String validFrom,
      @Nullable String validUntil,
      boolean shipped,
      boolean withdrawn,
      Map<String, Object> values,
      String source,
      LocalText note,
      List<Reason> why) {}

  /** A field of two versions. */
  public record ComparedJson(
      String field, LocalText label, LocalText before, LocalText after, boolean differs) {}

  /** A version as an agency enters it; values as text. */
  public record VersionInput(
      @Nullable String validFrom,
      @Nullable String validUntil,
      @Nullable Map<String, String> values,
      @Nullable String source,
      @Nullable String note) {}

  /** The last day of a version. */
  public record EndInput(@Nullable String validUntil) {}

  private final PolicyLibrary library;
  private final Policies policies;
  private final PolicyDesk desk;
  private final CurrentAgency current;

  @Activate
  public PolicyResource(
      @Reference PolicyLibrary library,
      @Reference Policies policies,
      @Reference PolicyDesk desk,
      @Reference CurrentAgency current) {
    this.library = library;
    this.policies = policies;
    this.desk = desk;
    this.current = current;
  }

  @GET
  @Anonymous
  public List<BookJson> books() {
    return library.all().stream().map(BookJson::of).toList();
  }

  /** The version in force on a date; today when none is named. */
  @GET
  @Path("{book}")
  @Anonymous
  public VersionJson on(@PathParam("book") String book, @QueryParam("on") @Nullable String on) {
    LocalDate date = Parameters.date("on", on).orElseGet(() -> LocalDate.now(current.get().zone()));
    Explained<PolicyVersion> found = policies.on(book, date);
    return json(found.value(), found.why());
  }

  @GET
  @Path("{book}/versions")
  @Anonymous
  public List<VersionJson> versions(@PathParam("book") String book) {
    return policies.versions(book).stream().map(version -> json(version, List.of())).toList();
  }

  /** Two versions side by side, named by their identities. */
  @GET
  @Path("{book}/compare")
  @Anonymous
  public List<ComparedJson> compare(
      @PathParam("book") String book,
      @QueryParam("before") @Nullable String before,
      @QueryParam("after") @Nullable String after) {
    return desk
        .compare(book, Parameters.text("before", before), Parameters.text("after", after))
        .stream()
        .map(
            one ->
                new ComparedJson(
                    one.field().name(),
                    one.field().label(),
                    one.before(),
                    one.after(),
                    one.differs()))
        .toList();
  }

  @POST
  @Path("{book}/versions")
  @RequiresPermission(PlatformPermissions.POLICIES_MANAGE)
  public Response enter(@PathParam("book") String book, @Nullable VersionInput body) {
    VersionInput input = Parameters.body(body);
    Map<String, String> values = input.values();
    PolicyVersion made =
        desk.enter(
            book,
            new PolicyDesk.Draft(
                Parameters.dateOf("validFrom", input.validFrom()),
                Parameters.date("validUntil", input.validUntil()),
                values == null ? Map.of() : values,
                Parameters.given(input.source()).orElse(""),
                Parameters.given(input.note()).orElse("")));
    return Response.status(Response.Status.CREATED).entity(json(made, List.of())).build();
  }

  @PUT
  @Path("{book}/versions/{id}/end")
  @RequiresPermission(PlatformPermissions.POLICIES_MANAGE)
  public VersionJson end(
      @PathParam("book") String book, @PathParam("id") String id, @Nullable EndInput body) {
    return json(
        desk.end(book, id, Parameters.dateOf("validUntil", Parameters.body(body).validUntil())),
        List.of());
  }

  @POST
  @Path("{book}/versions/{id}/withdraw")
  @RequiresPermission(PlatformPermissions.POLICIES_MANAGE)
  public VersionJson withdraw(@PathParam("book") String book, @PathParam("id") String id) {
    return json(desk.withdraw(book, id), List.of());
  }

  private VersionJson json(PolicyVersion version, List<Reason> why) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (PolicyField field : library.book(version.book()).fields()) {
      values.put(field.name(), value(field, version));
    }
    return new VersionJson(
        version.book(),
        version.id(),
        version.validFrom().toString(),
        version.validUntil().map(LocalDate::toString).orElse(null),
        version.shipped(),
        version.withdrawn(),
        values,
        version.source(),
        version.note(),
        why);
  }

  private static Object value(PolicyField field, PolicyVersion version) {
    if (field.type() instanceof PolicyType.WholeNumber) {
      return version.whole(field.name());
    }
    if (field.type() instanceof PolicyType.DecimalNumber) {
      return version.decimal(field.name());
    }
    return field.type() instanceof PolicyType.YesNo
        ? version.yes(field.name())
        : version.text(field.name());
  }
}
