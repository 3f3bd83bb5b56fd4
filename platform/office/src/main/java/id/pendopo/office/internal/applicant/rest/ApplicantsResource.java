package id.pendopo.office.internal.applicant.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
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
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applicants over REST. Numbers and contacts travel in bodies alone, never in an address. */
@Component(service = WebResource.class)
@Path("api/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApplicantsResource implements WebResource {

  private static final String ONE = "{applicant: [1-9][0-9]{0,17}}";
  private static final int LARGEST = 100;

  /** An applicant, masked. */
  public record ApplicantJson(
      long id,
      String kind,
      String name,
      @Nullable String representative,
      @Nullable String nik,
      @Nullable String phone,
      @Nullable String email,
      boolean addressKnown,
      @Nullable String registration,
      String basis,
      @Nullable Long identityFile,
      List<String> units,
      long version) {

    static ApplicantJson of(Applicant one) {
      return new ApplicantJson(
          one.id(),
          one.kind().name(),
          one.name(),
          one.representative().orElse(null),
          one.nikMasked().orElse(null),
          one.phoneMasked().orElse(null),
          one.emailMasked().orElse(null),
          one.addressKnown(),
          one.registration().orElse(null),
          one.basis().name(),
          one.identityFile().map(file -> file.value()).orElse(null),
          one.units().stream().sorted().toList(),
          one.version());
    }
  }

  /** A page of the list, counted from 1. */
  public record PageJson(long total, int page, int size, List<ApplicantJson> applicants) {}

  /** An applicant as they are entered; without a kind a person. */
  public record ApplicantBody(
      @Nullable String kind,
      @Nullable String name,
      @Nullable String nik,
      @Nullable String registration,
      @Nullable String representative,
      @Nullable String address,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String basis,
      @Nullable String unit) {

    @Override
    public String toString() {
      return "ApplicantBody[…]";
    }

    ApplicantData data() {
      return new ApplicantData(
          Parameters.given(kind)
              .map(
                  word ->
                      ApplicantKind.named(word)
                          .orElseThrow(
                              () ->
                                  Problem.invalid(
                                      "kind",
                                      "Pilih PERSON, GROUP, atau LEGAL_ENTITY.",
                                      "Choose PERSON, GROUP or LEGAL_ENTITY.")))
              .orElse(ApplicantKind.PERSON),
          Parameters.given(name).orElse(""),
          Parameters.given(nik),
          Parameters.given(registration),
          Parameters.given(representative),
          Parameters.given(address),
          Parameters.given(phone),
          Parameters.given(email),
          Parameters.given(basis)
              .map(
                  word ->
                      Stream.of(LegalBasis.values())
                          .filter(one -> one.name().equalsIgnoreCase(word))
                          .findFirst()
                          .orElseThrow(
                              () ->
                                  Problem.invalid(
                                      "basis",
                                      "Dasar pemrosesan tidak dikenal.",
                                      "The legal basis is not known.")))
              .orElse(LegalBasis.PUBLIC_SERVICE));
    }
  }

  /** Everything in full. */
  public record FullJson(
      String kind,
      String name,
      @Nullable String nik,
      @Nullable String registration,
      @Nullable String representative,
      @Nullable String address,
      @Nullable String phone,
      @Nullable String email) {

    @Override
    public String toString() {
      return "FullJson[…]";
    }
  }

  /** A whole NIK or telephone number to look for, and the unit that asks. */
  public record LookupBody(@Nullable String number, @Nullable String unit) {

    @Override
    public String toString() {
      return "LookupBody[…]";
    }
  }

  /** Why it is wanted, 5 to 200 characters. */
  public record PurposeBody(@Nullable String purpose) {}

  /** Into whom they are merged, and why. */
  public record MergeBody(@Nullable Long into, @Nullable String reason) {}

  /** Why, 5 to 500 characters. */
  public record ReasonBody(@Nullable String reason) {}

  /** A row of an import: NEW, KNOWN or REFUSED. */
  public record RowJson(int line, String name, String outcome, List<FieldProblem> problems) {}

  private final ApplicantRegister register;
  private final CurrentAgency agency;

  @Activate
  public ApplicantsResource(
      @Reference ApplicantRegister register, @Reference CurrentAgency agency) {
    this.register = register;
    this.agency = agency;
  }

  /**
   * The applicants that the account may see, by name.
   *
   * @param q part of a name, never a number
   */
  @GET
  @RequiresPermission(ApplicantRegister.READ)
  public PageJson list(
      @QueryParam("q") @Nullable String q,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("20") String size) {
    String text = Parameters.given(q).orElse("");
    if (text.replaceAll("[^0-9]", "").length() >= 8) {
      throw new Problem(
          400,
          "NIK dan nomor telepon tidak boleh ada di alamat. Gunakan POST"
              + " /api/v1/applicants/lookup.",
          "A NIK or telephone number does not belong into an address. Use POST"
              + " /api/v1/applicants/lookup.");
    }
    int number = Parameters.number("page", page);
    int rows = Parameters.number("size", size);
    if (number < 1 || number > 1_000_000 || rows < 1 || rows > LARGEST) {
      throw new Problem(
          400,
          "Nomor halaman dihitung mulai dari 1; jumlah baris antara 1 dan 100.",
          "The page is counted from 1; the size lies between 1 and 100.");
    }
    ApplicantRegister.Page found = register.list(text, (number - 1) * rows, rows);
    return new PageJson(
        found.total(), number, rows, found.applicants().stream().map(ApplicantJson::of).toList());
  }

  /** Takes an applicant in. */
  @POST
  @RequiresPermission(ApplicantRegister.WRITE)
  public Response create(@Nullable ApplicantBody body) {
    ApplicantBody wanted = Parameters.body(body);
    Applicant made = register.create(wanted.data(), Parameters.given(wanted.unit()));
    return Response.created(URI.create(agency.get().baseUrl() + "/api/v1/applicants/" + made.id()))
        .tag(tag(made))
        .entity(ApplicantJson.of(made))
        .build();
  }

  /** One applicant, masked. */
  @GET
  @Path(ONE)
  @RequiresPermission(ApplicantRegister.READ)
  public Response one(@PathParam("applicant") long id) {
    return answer(register.get(id));
  }

  /** Replaces what is known; numbers, contacts and address stay where they are not given. */
  @PUT
  @Path(ONE)
  @RequiresPermission(ApplicantRegister.WRITE)
  public Response change(
      @PathParam("applicant") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable ApplicantBody body) {
    return answer(register.change(id, Versions.ifMatch(seen), Parameters.body(body).data()));
  }

  /** Finds somebody by the whole NIK or telephone number; goes into the audit. */
  @POST
  @Path("lookup")
  @RequiresPermission(ApplicantRegister.WRITE)
  public ApplicantJson lookup(@Nullable LookupBody body) {
    LookupBody wanted = Parameters.body(body);
    return register
        .lookup(Parameters.text("number", wanted.number()), Parameters.given(wanted.unit()))
        .map(ApplicantJson::of)
        .orElseThrow(Problem::notFound);
  }

  /** Shows everything in full; the purpose goes into the audit. */
  @POST
  @Path(ONE + "/unmask")
  @RequiresPermission(ApplicantRegister.UNMASK)
  public Response unmask(@PathParam("applicant") long id, @Nullable PurposeBody body) {
    ApplicantData data =
        register.unmask(id, Parameters.given(Parameters.body(body).purpose()).orElse(""));
    return Response.ok(
            new FullJson(
                data.kind().name(),
                data.name(),
                data.nik().orElse(null),
                data.registration().orElse(null),
                data.representative().orElse(null),
                data.address().orElse(null),
                data.phone().orElse(null),
                data.email().orElse(null)))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Others that may be the same. */
  @GET
  @Path(ONE + "/alike")
  @RequiresPermission(ApplicantRegister.READ)
  public List<ApplicantJson> alike(@PathParam("applicant") long id) {
    return register.alike(id).stream().map(ApplicantJson::of).toList();
  }

  /** Makes two entries one. */
  @POST
  @Path(ONE + "/merge")
  @RequiresPermission(ApplicantRegister.MANAGE)
  public Response merge(@PathParam("applicant") long id, @Nullable MergeBody body) {
    MergeBody wanted = Parameters.body(body);
    return answer(
        register.merge(
            id,
            Parameters.required("into", wanted.into()),
            Parameters.given(wanted.reason()).orElse("")));
  }

  /** Erases the data for good. */
  @POST
  @Path(ONE + "/erase")
  @RequiresPermission(ApplicantRegister.MANAGE)
  public Response erase(@PathParam("applicant") long id, @Nullable ReasonBody body) {
    register.erase(id, Parameters.given(Parameters.body(body).reason()).orElse(""));
    return Response.noContent().build();
  }

  /**
   * Takes applicants in from a CSV or XLSX.
   *
   * @param unit unit for which they are entered
   * @param dryRun {@code true} to see what would become of each row
   */
  @POST
  @Path("import")
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv"})
  @RequiresPermission(ApplicantRegister.WRITE)
  public List<RowJson> importAll(
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("dryRun") @Nullable String dryRun,
      byte[] file) {
    return register.importAll(file, Parameters.given(unit), "true".equals(dryRun)).stream()
        .map(row -> new RowJson(row.line(), row.name(), row.outcome().name(), row.problems()))
        .toList();
  }

  private static Response answer(Applicant one) {
    return Response.ok(ApplicantJson.of(one)).tag(tag(one)).build();
  }

  private static EntityTag tag(Applicant one) {
    return Versions.tag(one.version());
  }
}
