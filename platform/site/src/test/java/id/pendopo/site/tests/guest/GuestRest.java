package id.pendopo.site.tests.guest;

import id.pendopo.api.identity.Access;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.Json;
import id.pendopo.api.web.PublicPages;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = WebResource.class)
@Path("api/v1/guest")
@Produces(MediaType.APPLICATION_JSON)
public class GuestRest implements WebResource {

  public record NewNote(String text, Optional<LocalDate> day) {
    public NewNote {
      new Problem.Collector()
          .check(text != null && !text.isBlank(), "text", "Tulis sesuatu.", "Write something.")
          .throwIfAny();
    }
  }

  public record NoteJson(long id, String text) {}

  private final Store store;
  private final PublicPages pages;
  private final Access access;
  private final Json json;

  @Activate
  public GuestRest(
      @Reference(target = "(unit=guest)") Store store,
      @Reference PublicPages pages,
      @Reference Access access,
      @Reference Json json) {
    this.store = store;
    this.pages = pages;
    this.access = access;
    this.json = json;
  }

  @GET
  @Path("notes")
  @SignedIn
  public List<NoteJson> notes() {
    return store.read(
        em ->
            em.createQuery("from Note n order by n.id", Note.class).getResultList().stream()
                .map(n -> new NoteJson(n.id(), n.text()))
                .toList());
  }

  @POST
  @Path("notes")
  @SignedIn
  public Response add(NewNote note) {
    long id =
        store.write(
            em -> {
              Note made = new Note(note.text());
              em.persist(made);
              em.flush();
              pages.changed();
              return made.id();
            });
    if (note.text().startsWith("gagal")) {
      throw new Problem(422, "Sengaja gagal.", "Failed on purpose.");
    }
    return Response.created(URI.create("/api/v1/guest/notes/" + id))
        .entity(new NoteJson(id, note.text()))
        .build();
  }

  @PUT
  @Path("notes")
  @SignedIn
  public Response change(@Context Request request) {
    Response.ResponseBuilder refused = request.evaluatePreconditions(new EntityTag("7"));
    return refused != null ? refused.build() : Response.noContent().build();
  }

  @GET
  @Path("secret")
  @RequiresPermission("guest.read")
  public Map<String, String> secret() {
    return Map.of("who", access.account().orElseThrow().username());
  }

  @GET
  @Path("slow")
  @Anonymous
  public Map<String, Long> slow(@QueryParam("ms") @DefaultValue("0") long ms)
      throws InterruptedException {
    Thread.sleep(ms);
    return Map.of("slept", ms);
  }

  @POST
  @Path("files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @SignedIn
  public List<String> files(List<EntityPart> parts) throws IOException {
    List<String> seen = new ArrayList<>();
    for (EntityPart part : parts) {
      try (InputStream in = part.getContent()) {
        if (part.getName().equals("metadata")) {
          seen.add("metadata " + json.read(in, NewNote.class).text());
        } else {
          seen.add(
              part.getName()
                  + " "
                  + part.getFileName().orElse("-")
                  + " "
                  + in.transferTo(java.io.OutputStream.nullOutputStream()));
        }
      }
    }
    return seen;
  }

  @POST
  @Path("stream")
  @Consumes(MediaType.WILDCARD)
  @SignedIn
  public Map<String, Long> stream(InputStream in) throws IOException {
    return Map.of("bytes", in.transferTo(java.io.OutputStream.nullOutputStream()));
  }

  @GET
  @Path("file")
  @Anonymous
  @Produces(MediaType.WILDCARD)
  public Download file() throws Exception {
    byte[] content = "0123456789".repeat(20_000).getBytes("UTF-8");
    return new Download(
        () -> new ByteArrayInputStream(content),
        "Laporan \"akhir\" – ünï/kode.pdf",
        "application/pdf",
        content.length,
        Optional.of(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))));
  }

  @GET
  @Path("many")
  @Anonymous
  public List<NoteJson> many() {
    List<NoteJson> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(new NoteJson(i, "catatan nomor " + i));
    }
    return many;
  }
}
