package id.pendopo.site.tests.guest;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.LatestEntries;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {WebResource.class, LatestEntries.class})
@Path("tamu")
@Anonymous
@Produces("text/html")
public class GuestPages implements WebResource, LatestEntries {

  public record Row(
      String name, Optional<String> from, LocalDate day, long bytes, LocalText kind) {}

  private final Store store;
  private final AtomicInteger rendered = new AtomicInteger();

  @Activate
  public GuestPages(@Reference(target = "(unit=guest)") Store store) {
    this.store = store;
  }

  @GET
  public Page list() {
    List<String> notes =
        store.read(
            em ->
                em.createQuery("select n.text from Note n order by n.id", String.class)
                    .getResultList());
    return new Page(
        "guest/list",
        new LocalText("Buku tamu", "Guest book"),
        Map.of(
            "count",
            rendered.incrementAndGet(),
            "notes",
            notes,
            "rows",
            List.of(
                new Row(
                    "Budi <script>alert(1)</script>",
                    Optional.of("Sleman"),
                    LocalDate.of(2026, 4, 1),
                    1_234_567,
                    new LocalText("tamu", "guest")),
                new Row(
                    "Siti",
                    Optional.empty(),
                    LocalDate.of(2026, 4, 2),
                    12,
                    new LocalText("tamu", "guest")))));
  }

  @GET
  @Path("{what}")
  public Page one(@PathParam("what") String what) {
    switch (what) {
      case "lama" -> throw Problem.gone();
      case "rahasia" -> throw new Problem(403, "Tidak boleh.", "Not allowed.");
      case "galat" -> throw new IllegalStateException("secret detail /var/lib");
      default -> throw Problem.notFound();
    }
  }

  @Override
  public List<Entry> latest(int limit) {
    return List.of(
        new Entry("Tamu agung", "/tamu", LocalDate.of(2026, 4, 1), new LocalText("Tamu", "Guest")));
  }
}
