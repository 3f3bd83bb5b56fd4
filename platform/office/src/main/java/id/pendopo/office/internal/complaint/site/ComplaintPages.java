package id.pendopo.office.internal.complaint.site;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintCategoryProvider;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.complaint.Complaints;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReceivedComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.casework.CaseDoors;
import id.pendopo.office.internal.complaint.Categories;
import id.pendopo.office.internal.complaint.ComplaintCases;
import id.pendopo.office.internal.complaint.ComplaintCheck;
import id.pendopo.office.internal.complaint.ComplaintReceipts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /pengaduan}: somebody complains, suggests or reports, without account, cookie or script.
 * With {@code ?perihal=module/type/id} it is about something that a module knows.
 */
@Component(service = WebResource.class)
@Path("pengaduan")
@Anonymous
public final class ComplaintPages implements WebResource {

  private static final String HTML = "text/html;charset=UTF-8";
  private static final LocalText TITLE =
      new LocalText("Pengaduan, aspirasi, dan laporan", "Complaints, suggestions and reports");

  /** Hidden, so whoever fills it is a program. */
  private static final String TRAP = "situs";

  private static final String STAMP = "waktu";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Complaints complaints;
  private final ComplaintCheck check;
  private final Categories categories;
  private final Files files;
  private final Transactions transactions;
  private final CurrentAgency agency;
  private final FormStamp stamp;
  private final ComplaintReceipts receipts;
  private final CaseDoors doors;

  @Activate
  public ComplaintPages(
      @Reference Complaints complaints,
      @Reference ComplaintCheck check,
      @Reference Categories categories,
      @Reference Files files,
      @Reference Transactions transactions,
      @Reference CurrentAgency agency,
      @Reference FormStamp stamp,
      @Reference ComplaintReceipts receipts,
      @Reference CaseDoors doors) {
    this.complaints = complaints;
    this.check = check;
    this.categories = categories;
    this.files = files;
    this.transactions = transactions;
    this.agency = agency;
    this.stamp = stamp;
    this.receipts = receipts;
    this.doors = doors;
  }

  /** The empty page. */
  @GET
  @Produces(HTML)
  @RateLimit(calls = 120, seconds = 60)
  public Response ask(
      @QueryParam("perihal") @Nullable String subject,
      @QueryParam("kategori") @Nullable String category) {
    Map<String, String> given = new HashMap<>();
    given.put("kunci", newKey());
    Optional.ofNullable(subject)
        .flatMap(ComplaintSubject::parse)
        .ifPresent(known -> given.put("perihal", known.toString()));
    Optional.ofNullable(category).ifPresent(key -> given.put("kategori", key));
    return form(new Posted(given), List.of(), false);
  }

  /** Takes it in, and says code and PIN once. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(HTML)
  @RateLimit(calls = 20, seconds = 600)
  public Response send(List<EntityPart> parts) {
    Posted posted = Posted.heads(parts);
    if (posted.given(TRAP).isPresent() || !stamp.filledByHand(posted.text(STAMP))) {
      return form(posted, List.of(), true);
    }
    List<FieldProblem> wrong = new ArrayList<>();
    NewComplaint wanted = posted.complaint(wrong);
    try {
      check.check(wanted, LocalDate.now(agency.get().zone()));
    } catch (Problem problem) {
      wrong.addAll(problem.fields());
    }
    if (!wrong.isEmpty()) {
      return form(posted, wrong, true);
    }
    try {
      Posted.Photos photos = posted.photos(parts, files);
      NewComplaint.Detail placed =
          wanted.detail().place().isEmpty() && photos.place().isPresent()
              ? wanted.detail().at(photos.place().get())
              : wanted.detail();
      ReceivedComplaint received =
          transactions.write(
              () ->
                  complaints.receive(
                      wanted.with(
                          placed.photos(
                              photos.files().stream()
                                  .map(file -> keep(file, wanted.disclosure()))
                                  .map(StoredFile::id)
                                  .toList()))));
      return received(received);
    } catch (Problem problem) {
      if (problem.status() != 422 || problem.fields().isEmpty()) {
        throw problem;
      }
      return form(posted, problem.fields(), true);
    }
  }

  /** A photo, which must not tell when it came where the reporter must not be found. */
  private StoredFile keep(IncomingFile file, ReporterDisclosure disclosure) {
    return disclosure == ReporterDisclosure.NAMED ? files.keep(file) : files.keepAnonymously(file);
  }

  /** The receipt, for whoever has code and PIN. */
  @POST
  @Path("tanda-terima")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.WILDCARD)
  @RateLimit(calls = 20, seconds = 600)
  public Response receipt(
      @FormParam("kode") @Nullable String code, @FormParam("pin") @Nullable String pin) {
    String typed = code == null ? "" : code.strip();
    Complaint of =
        doors
            .open(typed, pin == null ? "" : pin)
            .filter(opened -> opened.of().subjectType().equals(ComplaintCases.SUBJECT))
            .flatMap(opened -> complaints.find(Long.parseLong(opened.of().subjectId())))
            .orElseThrow(Problem::notFound);
    PrintedDocument printed = receipts.print(of, typed.toUpperCase(Locale.ROOT));
    return plain(
        Response.ok(
            new Download(
                printed::open,
                ComplaintReceipts.fileName(of),
                "application/pdf",
                printed.size(),
                Optional.empty())));
  }

  private Response form(Posted posted, List<FieldProblem> wrong, boolean sent) {
    ComplaintForm form = new ComplaintForm(posted, categories.offered(), wrong);
    Map<String, Object> model = new HashMap<>();
    model.put("fields", form.what());
    model.put("point", form.point());
    model.put("pointOpen", form.pointOpen());
    model.put("more", form.more());
    model.put("errors", form.errors());
    model.put("reference", posted.text("perihal"));
    model.put("once", posted.given("kunci").orElseGet(ComplaintPages::newKey));
    model.put("again", sent && wrong.isEmpty());
    model.put("stamp", stamp.kept(posted.text(STAMP)));
    model.put(
        "subject",
        ComplaintSubject.parse(posted.text("perihal"))
            .flatMap(categories::subject)
            .map(ComplaintCategoryProvider.Subject::name)
            .<Object>map(name -> name)
            .orElse(""));
    return plain(
        Response.status(sent ? 422 : 200).entity(new Page("office/complaint", TITLE, model)));
  }

  private Response received(ReceivedComplaint received) {
    long id = received.complaint().id();
    int alike = alike(received.complaint());
    Map<String, Object> model = new HashMap<>();
    model.put("number", id);
    model.put("code", received.trackingCode());
    model.put("pin", received.pin());
    model.put("alike", alike);
    received.complaint().due().ifPresent(day -> model.put("due", day));
    model.putIfAbsent("due", "");
    return plain(Response.ok(new Page("office/complaint-received", TITLE, model)));
  }

  /** How many may be the same; whatever goes wrong here must not cost the reporter the code. */
  private int alike(Complaint of) {
    try {
      return (int)
          complaints.alike(of.category(), of.words(), of.place()).stream()
              .filter(other -> other.id() != of.id())
              .count();
    } catch (Problem unknown) {
      return 0;
    }
  }

  private static String newKey() {
    byte[] random = new byte[18];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Kept nowhere, and nothing of it goes elsewhere. */
  private static Response plain(Response.ResponseBuilder answer) {
    return answer
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
