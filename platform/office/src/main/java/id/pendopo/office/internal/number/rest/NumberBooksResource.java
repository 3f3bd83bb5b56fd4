package id.pendopo.office.internal.number.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.number.NumberRegister.BookInput;
import id.pendopo.api.number.NumberRegister.Filter;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.number.NumberState;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.number.RegisterCsv;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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
      return new BookInput(orEmpty(name), orEmpty(pattern), orEmpty(reset));
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
          orNull(entry.suffix()),
          entry.number(),
          entry.on().toString(),
          entry.classification().orElse(null),
          entry.unit().orElse(null),
          entry.subject(),
          entry.document().orElse(null),
          entry.state().name(),
          orNull(entry.reason()));
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

  /** A page of a register, counted from 1. */
  public record RegisterJson(long total, int page, int size, List<NumberJson> numbers) {}

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
    NumberBook made = register.create(orEmpty(wanted.code()), wanted.input());
    return Response.created(address(made.code()))
        .tag(tag(made.version()))
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
    return Response.ok(BookJson.of(book)).tag(tag(book.version())).build();
  }

  @PUT
  @Path("{code}")
  @RequiresPermission(NumberRegister.MANAGE)
  public Response change(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable BookBody body) {
    NumberBook book = register.change(code, needed(body).input(), version(seen));
    return Response.ok(BookJson.of(book)).tag(tag(book.version())).build();
  }

  /** Goes on from a book on paper. */
  @POST
  @Path("{code}/take-over")
  @RequiresPermission(NumberRegister.MANAGE)
  public Response takeOver(@PathParam("code") String code, @Nullable TakeOverBody body) {
    TakeOverBody wanted = needed(body);
    register.takeOver(
        code,
        day("on", wanted.on()).orElseGet(() -> LocalDate.now(current.get().zone())),
        given(wanted.classification()),
        wanted.last() == null ? 0 : wanted.last(),
        orEmpty(wanted.reason()));
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
            orEmpty(wanted.reason()));
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
            orEmpty(wanted.reason())));
  }

  @POST
  @Path("{code}/numbers/{id}/use")
  @RequiresPermission(NumberRegister.WRITE)
  public Response use(
      @PathParam("code") String code, @PathParam("id") String id, @Nullable UseBody body) {
    UseBody wanted = needed(body);
    return answer(register.use(code, line(id), day("on", wanted.on()), orEmpty(wanted.subject())));
  }

  @POST
  @Path("{code}/numbers/{id}/void")
  @RequiresPermission(NumberRegister.WRITE)
  public Response cancel(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable VoidBody body) {
    return answer(register.cancel(code, line(id), orEmpty(needed(body).reason()), version(seen)));
  }

  private Response made(NumberEntry entry) {
    return Response.status(Response.Status.CREATED)
        .tag(tag(entry.version()))
        .entity(NumberJson.of(entry))
        .build();
  }

  private static Response answer(NumberEntry entry) {
    return Response.ok(NumberJson.of(entry)).tag(tag(entry.version())).build();
  }

  // ---- the register

  /**
   * Reads a register, as JSON by pages or, with {@code Accept: text/csv} or {@code format=csv}, the
   * whole of it as CSV.
   */
  @GET
  @Path("{code}/register")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RequiresPermission(NumberRegister.READ)
  public Response read(
      @PathParam("code") String code,
      @HeaderParam("Accept") @Nullable String accept,
      @HeaderParam("Accept-Language") @Nullable String language,
      @QueryParam("format") @Nullable String format,
      @QueryParam("q") @Nullable String text,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("state") @Nullable String state,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("50") String size) {
    Filter filter =
        new Filter(
            orEmpty(text),
            day("from", from),
            day("until", until),
            given(classification),
            given(unit),
            given(state).map(NumberBooksResource::state),
            false);
    if (wantsCsv(format, accept)) {
      return csv(code, filter, language);
    }
    int number = count(page, 2_000_000);
    int lines = count(size, 500);
    NumberRegister.Lines found = register.lines(code, filter, (number - 1) * lines, lines);
    return Response.ok(
            new RegisterJson(
                found.total(),
                number,
                lines,
                found.entries().stream().map(NumberJson::of).toList()))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  private Response csv(String code, Filter filter, @Nullable String language) {
    Locale locale =
        language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("en")
            ? Locale.ENGLISH
            : Locale.of("id", "ID");
    byte[] content = RegisterCsv.write(register, code, filter, locale);
    return Response.ok(
            new Download(
                () -> new ByteArrayInputStream(content),
                "register-" + code + ".csv",
                RegisterCsv.TYPE,
                content.length,
                Optional.empty()))
        .build();
  }

  private static boolean wantsCsv(@Nullable String format, @Nullable String accept) {
    if (format != null && !format.isBlank()) {
      if (!List.of("csv", "json").contains(format.strip())) {
        throw new Problem(400, "format adalah json atau csv.", "format is json or csv.");
      }
      return format.strip().equals("csv");
    }
    return accept != null && accept.strip().startsWith("text/csv");
  }

  // ---- how things are read

  private static NumberRequest request(
      @Nullable String on,
      @Nullable String classification,
      @Nullable String unit,
      @Nullable String subject) {
    return new NumberRequest(day("on", on), given(classification), given(unit), orEmpty(subject));
  }

  private static Optional<LocalDate> day(String field, @Nullable String text) {
    return given(text)
        .map(
            plain -> {
              try {
                return LocalDate.parse(plain);
              } catch (DateTimeException malformed) {
                throw Problem.invalid(
                    field,
                    "Tulis tanggal yang ada di kalender seperti 2026-04-01.",
                    "Write a date of the calendar such as 2026-04-01.");
              }
            });
  }

  private static NumberState state(String name) {
    return Arrays.stream(NumberState.values())
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "state",
                    "Keadaan nomor: ISSUED, RESERVED, atau VOID.",
                    "States of a number: ISSUED, RESERVED or VOID."));
  }

  private static long line(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    return Long.parseLong(id);
  }

  private static int count(String text, int most) {
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new Problem(
          400,
          "page dihitung dari 1, dan size dari 1 sampai 500.",
          "page counts from 1, and size from 1 to 500.");
    }
    return Integer.parseInt(text);
  }

  private static OptionalLong version(@Nullable String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    String plain = header.strip().replaceFirst("^W/", "").replace("\"", "");
    return plain.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(plain))
        : OptionalLong.of(-1);
  }

  private static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
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

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }
}
