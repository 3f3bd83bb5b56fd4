package id.pendopo.office.internal.number.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.number.NumberRegister.BookInput;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Number books, their numbers and registers. With an {@code Idempotency-Key} a number is stored
 * together with the answer that tells it, so a repeated call never takes a second one.
 */
@Component(service = WebResource.class)
@Path("api/v1/number-books")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NumberBooksResource implements WebResource {

  /** A book as it is sent. */
  public record BookJson(String code, String name, String pattern, String reset) {

    static BookJson of(NumberBook book) {
      return new BookJson(book.code(), book.name(), book.pattern().toString(), book.reset().name());
    }
  }

  /** A book as it is wanted; the code counts only for a new one. */
  public record BookBody(
      @Nullable String code,
      @Nullable String name,
      @Nullable String pattern,
      @Nullable String reset) {

    BookInput input() {
      return new BookInput(Texts.orEmpty(name), Texts.orEmpty(pattern), Texts.orEmpty(reset));
    }
  }

  /** A number as it is sent. */
  public record NumberJson(
      long id,
      long serial,
      @Nullable String suffix,
      String number,
      String on,
      @Nullable String classification,
      @Nullable String unit,
      String subject,
      @Nullable String document,
      String state,
      @Nullable String reason) {

    static NumberJson of(NumberEntry entry) {
      return new NumberJson(
          entry.id(),
          entry.serial(),
          Texts.orNull(entry.suffix()),
          entry.number(),
          entry.on().toString(),
          entry.classification().orElse(null),
          entry.unit().orElse(null),
          entry.subject(),
          entry.document().orElse(null),
          entry.state().name(),
          Texts.orNull(entry.reason()));
    }
  }

  /** What a number is wanted for; without a date it is today's. */
  public record NumberBody(
      @Nullable String on,
      @Nullable String classification,
      @Nullable String unit,
      @Nullable String subject) {

    NumberRequest request() {
      return NumberBooksResource.request(on, classification, unit, subject);
    }
  }

  /** A block of numbers that is wanted. */
  public record ReservationBody(
      @Nullable String on,
      @Nullable String classification,
      @Nullable String unit,
      @Nullable Integer count,
      @Nullable String reason) {}

  /** A number that is wanted between two others: behind the serial {@code after}. */
  public record InsertionBody(
      @Nullable Long after,
      @Nullable String on,
      @Nullable String classification,
      @Nullable String unit,
      @Nullable String subject,
      @Nullable String reason) {}

  /** What a reserved number is used for. */
  public record UseBody(@Nullable String on, @Nullable String subject) {}

  /** Why a number is made void. */
  public record VoidBody(@Nullable String reason) {}

  /** Where the book on paper ended, in the period of a day. */
  public record TakeOverBody(
      @Nullable String on,
      @Nullable String classification,
      @Nullable Long last,
      @Nullable String reason) {}

  /** The numbers of a block. */
  public record BlockJson(List<NumberJson> numbers) {}

  private final NumberRegister register;
  private final CurrentAgency current;

  @Activate
  public NumberBooksResource(@Reference NumberRegister register, @Reference CurrentAgency current) {
    this.register = register;
    this.current = current;
  }

  // ---- books

  @GET
  @RequiresPermission(NumberRegister.READ)
  public List<BookJson> list() {
    return register.books().stream().map(BookJson::of).toList();
  }

  @POST
  @RequiresPermission(NumberRegister.MANAGE)
  public Response create(@Nullable BookBody body) {
    BookBody wanted = needed(body);
    NumberBook made = register.create(Texts.orEmpty(wanted.code()), wanted.input());
    return Response.created(address(made.code()))
        .tag(Versions.tag(made.version()))
        .entity(BookJson.of(made))
        .build();
  }

  @GET
  @Path("{code}")
  @RequiresPermission(NumberRegister.READ)
  public Response one(@PathParam("code") String code) {
    NumberBook book =
        register.books().stream()
            .filter(known -> known.code().equalsIgnoreCase(code.strip()))
            .findFirst()
            .orElseThrow(Problem::notFound);
    return Response.ok(BookJson.of(book)).tag(Versions.tag(book.version())).build();
  }

  @PUT
  @Path("{code}")
  @RequiresPermission(NumberRegister.MANAGE)
  public Response change(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable BookBody body) {
    NumberBook book = register.change(code, needed(body).input(), Versions.ifMatch(seen));
    return Response.ok(BookJson.of(book)).tag(Versions.tag(book.version())).build();
  }

  /** Goes on from a book on paper. */
  @POST
  @Path("{code}/take-over")
  @RequiresPermission(NumberRegister.MANAGE)
  public Response takeOver(@PathParam("code") String code, @Nullable TakeOverBody body) {
    TakeOverBody wanted = needed(body);
    register.takeOver(
        code,
        Texts.day("on", wanted.on()).orElseGet(() -> LocalDate.now(current.get().zone())),
        Texts.given(wanted.classification()),
        wanted.last() == null ? 0 : wanted.last(),
        Texts.orEmpty(wanted.reason()));
    return Response.noContent().build();
  }

  // ---- numbers

  @POST
  @Path("{code}/numbers")
  @RequiresPermission(NumberRegister.WRITE)
  public Response issue(@PathParam("code") String code, @Nullable NumberBody body) {
    return made(register.issue(code, needed(body).request()));
  }

  @POST
  @Path("{code}/reservations")
  @RequiresPermission(NumberRegister.WRITE)
  public Response reserve(@PathParam("code") String code, @Nullable ReservationBody body) {
    ReservationBody wanted = needed(body);
    List<NumberEntry> block =
        register.reserve(
            code,
            request(wanted.on(), wanted.classification(), wanted.unit(), ""),
            wanted.count() == null ? 0 : wanted.count(),
            Texts.orEmpty(wanted.reason()));
    return Response.status(Response.Status.CREATED)
        .entity(new BlockJson(block.stream().map(NumberJson::of).toList()))
        .build();
  }

  @POST
  @Path("{code}/insertions")
  @RequiresPermission(NumberRegister.WRITE)
  public Response insert(@PathParam("code") String code, @Nullable InsertionBody body) {
    InsertionBody wanted = needed(body);
    return made(
        register.insert(
            code,
            wanted.after() == null ? 0 : wanted.after(),
            request(wanted.on(), wanted.classification(), wanted.unit(), wanted.subject()),
            Texts.orEmpty(wanted.reason())));
  }

  @POST
  @Path("{code}/numbers/{id}/use")
  @RequiresPermission(NumberRegister.WRITE)
  public Response use(
      @PathParam("code") String code, @PathParam("id") String id, @Nullable UseBody body) {
    UseBody wanted = needed(body);
    return answer(
        register.use(
            code, line(id), Texts.day("on", wanted.on()), Texts.orEmpty(wanted.subject())));
  }

  @POST
  @Path("{code}/numbers/{id}/void")
  @RequiresPermission(NumberRegister.WRITE)
  public Response cancel(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable VoidBody body) {
    return answer(
        register.cancel(
            code, line(id), Texts.orEmpty(needed(body).reason()), Versions.ifMatch(seen)));
  }

  private Response made(NumberEntry entry) {
    return Response.status(Response.Status.CREATED)
        .tag(Versions.tag(entry.version()))
        .entity(NumberJson.of(entry))
        .build();
  }

  private static Response answer(NumberEntry entry) {
    return Response.ok(NumberJson.of(entry)).tag(Versions.tag(entry.version())).build();
  }

  // ---- how things are read

  private static NumberRequest request(
      @Nullable String on,
      @Nullable String classification,
      @Nullable String unit,
      @Nullable String subject) {
    return new NumberRequest(
        Texts.day("on", on),
        Texts.given(classification),
        Texts.given(unit),
        Texts.orEmpty(subject));
  }

  private static long line(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    return Long.parseLong(id);
  }

  private URI address(String code) {
    return URI.create(current.get().baseUrl() + "/api/v1/number-books/" + code);
  }

  private static <T> T needed(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }
}
