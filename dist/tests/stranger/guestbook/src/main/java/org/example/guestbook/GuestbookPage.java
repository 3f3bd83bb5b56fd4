package org.example.guestbook;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The public page: read greetings, write one. */
@Component(service = WebResource.class)
@Path("buku-tamu")
@Anonymous
public final class GuestbookPage implements WebResource {

  private final Greetings greetings;
  private final CurrentAgency agency;

  @Activate
  public GuestbookPage(@Reference Greetings greetings, @Reference CurrentAgency agency) {
    this.greetings = greetings;
    this.agency = agency;
  }

  /** A greeting as the template shows it. */
  public record Row(String visitor, String message, LocalDate day) {}

  @GET
  @Produces("text/html;charset=UTF-8")
  public Page read() {
    List<Row> rows =
        greetings.latest(50).stream()
            .map(
                greeting ->
                    new Row(
                        greeting.visitor(),
                        greeting.message(),
                        LocalDate.ofInstant(greeting.writtenAt(), agency.get().zone())))
            .toList();
    return new Page(
        "guestbook/page", new LocalText("Buku tamu", "Guest book"), Map.of("rows", rows));
  }

  /** Takes the form and sends the visitor back to the page, so that a reload writes nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces("text/html;charset=UTF-8")
  public Response write(
      @FormParam("visitor") @DefaultValue("") String visitor,
      @FormParam("message") @DefaultValue("") String message) {
    greetings.write(visitor, message);
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", agency.get().prefix() + "/buku-tamu")
        .build();
  }
}
