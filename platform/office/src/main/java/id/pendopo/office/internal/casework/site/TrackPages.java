package id.pendopo.office.internal.casework.site;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.casework.CaseDoors;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /lacak}: the applicant follows a case by its code, without account, cookie or script. The
 * code alone tells how the case stands; what is in it opens with what the applicant was asked to
 * know. Code and secret only ever travel in the body of a request.
 */
@Component(service = WebResource.class)
@Path("lacak")
@Anonymous
public final class TrackPages implements WebResource {

  private static final String HTML = "text/html;charset=UTF-8";
  private static final LocalText TITLE = new LocalText("Lacak permohonan", "Track a request");

  private final Cases cases;
  private final CaseDoors doors;
  private final Tickets tickets;
  private final Tracked tracked;
  private final Files files;
  private final Transactions transactions;

  @Activate
  public TrackPages(
      @Reference Cases cases,
      @Reference CaseDoors doors,
      @Reference Tickets tickets,
      @Reference Tracked tracked,
      @Reference Files files,
      @Reference Transactions transactions) {
    this.cases = cases;
    this.doors = doors;
    this.tickets = tickets;
    this.tracked = tracked;
    this.files = files;
    this.transactions = transactions;
  }

  /** Asks for the code. */
  @GET
  @Produces(HTML)
  @RateLimit(calls = 120, seconds = 60)
  public Response ask() {
    return form("", 200);
  }

  /** How the case of a code stands. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(HTML)
  @RateLimit(calls = 60, seconds = 300)
  public Response find(@FormParam("kode") @Nullable String code) {
    String typed = code == null ? "" : code;
    Optional<CaseDoors.Found> found = doors.find(typed);
    return found.isEmpty()
        ? form("office.track.unknown", 404)
        : closed(found.get(), typed, false, 200);
  }

  /** Opens a case by code and secret. */
  @POST
  @Path("buka")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(HTML)
  @RateLimit(calls = 30, seconds = 300)
  public Response open(
      @FormParam("kode") @Nullable String code, @FormParam("rahasia") @Nullable String secret) {
    String typed = code == null ? "" : code;
    Optional<CaseDoors.Opened> opened = doors.open(typed, secret == null ? "" : secret);
    if (opened.isPresent()) {
      Case of = opened.get().of();
      return opened(of, tickets.issue(of.id(), opened.get().codeVersion()), Map.of());
    }
    Optional<CaseDoors.Found> found = doors.find(typed);
    return found.isEmpty()
        ? form("office.track.open.wrong", 404)
        : closed(found.get(), typed, true, 403);
  }

  /** A file that was given to the applicant, or by them. */
  @POST
  @Path("berkas/{file: [1-9][0-9]{0,17}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.WILDCARD)
  @RateLimit(calls = 120, seconds = 300)
  public Response download(
      @PathParam("file") long file, @FormParam("tiket") @Nullable String ticket) {
    Optional<Case> of = admitted(ticket);
    if (of.isEmpty()) {
      return form("office.track.reply.expired", 403);
    }
    FileId id =
        tracked.visible(of.get().id()).stream()
            .flatMap(entry -> entry.files().stream())
            .filter(given -> given.value() == file)
            .findFirst()
            .orElseThrow(Problem::notFound);
    StoredFile stored = files.find(id).orElseThrow(Problem::notFound);
    doors.copied(of.get().id(), id);
    return Response.ok(
            new Download(
                () -> files.open(id),
                stored.name(),
                stored.mediaType(),
                stored.size(),
                Optional.of(stored.sha256())))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** The applicant answers: parts {@code tiket}, {@code langkah}, {@code teks}, {@code berkas}. */
  @POST
  @Path("jawab")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(HTML)
  @RateLimit(calls = 30, seconds = 300)
  public Response reply(List<EntityPart> parts) {
    Reply reply = Reply.heads(parts);
    Optional<Case> of = admitted(reply.ticket());
    if (of.isEmpty()) {
      return form("office.track.reply.expired", 403);
    }
    try {
      Reply whole = reply.received(parts, files);
      Case moved =
          transactions.write(
              () -> {
                CaseMove move =
                    CaseMove.of(whole.transition())
                        .answer(whole.text())
                        .because(whole.reason())
                        .fields(whole.fields())
                        .files(whole.kept(files, doors.anonymous(of.get().id())));
                return cases.move(of.get().id(), CaseActor.APPLICANT, move);
              });
      return opened(moved, reply.ticket(), Map.of("sent", true));
    } catch (Problem problem) {
      return opened(
          cases.find(of.get().id()).orElse(of.get()),
          reply.ticket(),
          Map.of(
              "problem",
              Tracked.lines(problem),
              "tried",
              reply.transition(),
              "text",
              reply.text()));
    }
  }

  private Optional<Case> admitted(@Nullable String ticket) {
    return tickets
        .read(ticket == null ? "" : ticket)
        .flatMap(good -> doors.still(good.caseId(), good.codeVersion()));
  }

  private static Response form(String problem, int status) {
    return plain(
        Response.status(status)
            .entity(new Page("office/track", TITLE, Map.of("problem", problem))));
  }

  private Response closed(CaseDoors.Found found, String code, boolean wrong, int status) {
    Map<String, Object> model = model(found.of());
    model.put("code", code.strip());
    found.asks().ifPresent(kind -> model.put("asks", kind.displayName()));
    model.put("wrong", wrong);
    return plain(Response.status(status).entity(new Page("office/tracked", TITLE, model)));
  }

  private Response opened(Case of, String ticket, Map<String, Object> more) {
    Map<String, Object> model = model(of);
    model.put("opened", true);
    model.put("ticket", ticket);
    model.put("answers", tracked.answers(of.id()));
    model.put("forms", tracked.forms(of));
    model.putAll(more);
    return plain(Response.ok(new Page("office/tracked", TITLE, model)));
  }

  private Map<String, Object> model(Case of) {
    Map<String, Object> model = new HashMap<>();
    model.put("shown", tracked.shown(of));
    model.put("opened", false);
    model.put("sent", false);
    model.put("wrong", false);
    model.put("asks", "");
    model.put("code", "");
    model.put("problem", List.of());
    model.put("tried", "");
    model.put("text", "");
    return model;
  }

  /** Kept nowhere, in no search engine, and nothing of it goes elsewhere. */
  private static Response plain(Response.ResponseBuilder answer) {
    return answer
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
