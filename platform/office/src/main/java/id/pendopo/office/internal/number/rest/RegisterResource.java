package id.pendopo.office.internal.number.rest;

import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.number.NumberRegister.Filter;
import id.pendopo.api.number.NumberState;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.transfer.TableFormat;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.number.RegisterTable;
import id.pendopo.office.internal.number.rest.NumberBooksResource.NumberJson;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of a number book over REST. */
@Component(service = WebResource.class)
@Path("api/v1/number-books/{code}/register")
public final class RegisterResource implements WebResource {

  /** A page of a register, counted from 1. */
  public record RegisterJson(long total, int page, int size, List<NumberJson> numbers) {}

  private final NumberRegister register;
  private final RegisterTable table;

  @Activate
  public RegisterResource(@Reference NumberRegister register, @Reference RegisterTable table) {
    this.register = register;
    this.table = table;
  }

  /**
   * Reads a register: as JSON by pages, or the whole of it as a table with {@code format=csv} or
   * {@code format=xlsx} (or the media type of either in {@code Accept}).
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", TableFormat.XLSX_TYPE})
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
            Texts.orEmpty(text),
            Texts.day("from", from),
            Texts.day("until", until),
            Texts.given(classification),
            Texts.given(unit),
            Texts.given(state).map(RegisterResource::state),
            false);
    Optional<TableFormat> wanted = wanted(format, accept);
    if (wanted.isPresent()) {
      return table(code, filter, wanted.get(), language);
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

  private Response table(
      String code, Filter filter, TableFormat format, @Nullable String language) {
    Locale locale =
        language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("en")
            ? Locale.ENGLISH
            : Locale.of("id", "ID");
    byte[] content = table.write(code, filter, format, locale);
    return Response.ok(
            new Download(
                () -> new ByteArrayInputStream(content),
                RegisterTable.file(code, format),
                format.mediaType(),
                content.length,
                Optional.empty()))
        .build();
  }

  private static Optional<TableFormat> wanted(@Nullable String format, @Nullable String accept) {
    String named = Texts.orEmpty(format).strip();
    return switch (named) {
      case "" -> Arrays.stream(TableFormat.values()).filter(one -> asks(accept, one)).findFirst();
      case "json" -> Optional.empty();
      case "csv" -> Optional.of(TableFormat.CSV);
      case "xlsx" -> Optional.of(TableFormat.XLSX);
      default ->
          throw new Problem(
              400, "format adalah json, csv, atau xlsx.", "format is json, csv or xlsx.");
    };
  }

  private static boolean asks(@Nullable String accept, TableFormat format) {
    String type = format.mediaType().replaceFirst(";.*", "");
    return accept != null && accept.strip().startsWith(type);
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

  private static int count(String text, int most) {
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new Problem(
          400,
          "page dihitung dari 1, dan size dari 1 sampai 500.",
          "page counts from 1, and size from 1 to 500.");
    }
    return Integer.parseInt(text);
  }
}
