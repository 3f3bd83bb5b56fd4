package id.pendopo.office.internal.catalogue.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.catalogue.ServiceCatalogue;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.catalogue.StandardComponent;
import id.pendopo.api.form.FormPages;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.form.AnswerWords;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The services in force, for citizens: what there is, what to bring, how long it takes, what it
 * costs; and the forms, to fill in at home and bring along on paper. Nothing of them is stored.
 */
@Component(service = WebResource.class)
@Path("layanan")
@Anonymous
@Produces(MediaType.TEXT_HTML)
public final class ServicePages implements WebResource {

  private static final String SERVICE = "{service: [a-z][a-z0-9-]{1,59}}";
  private static final String FORM = SERVICE + "/formulir/{form: [a-z][a-z0-9-]{1,39}}";

  /** A service in the list. */
  public record Row(
      String path,
      LocalText name,
      Optional<LocalText> summary,
      Optional<LocalText> time,
      String unit,
      LocalText cost) {}

  /** A tariff with its amount written out. */
  public record TariffRow(String item, String amount, String per, String basis) {}

  /** A component that is plain text. */
  public record TextRow(LocalText name, String text) {}

  /** A form of a service. */
  public record FormRow(String path, LocalText name) {}

  /** Everything a page says about a service. */
  public record Detail(
      LocalText name,
      Optional<LocalText> summary,
      String unit,
      List<ServiceContent.Location> locations,
      List<ServiceContent.Requirement> requirements,
      List<ServiceContent.Step> steps,
      Optional<LocalText> time,
      boolean free,
      List<TariffRow> tariffs,
      List<String> products,
      List<ServiceContent.Contact> complaintWays,
      List<String> legalBasis,
      List<TextRow> texts,
      List<FormRow> forms,
      LocalDate inForceFrom,
      String path) {}

  private final ServiceCatalogue catalogue;
  private final Forms forms;
  private final FormPages pages;
  private final Units units;
  private final CurrentAgency agency;

  @Activate
  public ServicePages(
      @Reference ServiceCatalogue catalogue,
      @Reference Forms forms,
      @Reference FormPages pages,
      @Reference Units units,
      @Reference CurrentAgency agency) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.pages = pages;
    this.units = units;
    this.agency = agency;
  }

  /** All services in force today; kept by no cache, because what is in force turns at midnight. */
  @GET
  public Response list() {
    List<Row> rows = catalogue.inForce(Optional.empty(), today()).stream().map(this::row).toList();
    return fresh(
        new Page("office/services", new LocalText("Layanan", "Services"), Map.of("rows", rows)));
  }

  private Row row(ServiceVersion service) {
    ServiceContent content = service.content();
    return new Row(
        "/layanan/" + service.key(),
        content.name(),
        content.summary(),
        content.time().map(ServiceContent.StandardTime::written),
        unit(content),
        content.free()
            ? new LocalText("Gratis", "Free of charge")
            : new LocalText("Biaya sesuai tarif", "Charged by tariff"));
  }

  /** One service. */
  @GET
  @Path(SERVICE)
  public Response one(@PathParam("service") String key) {
    ServiceVersion service = service(key);
    return fresh(
        new Page("office/service", service.content().name(), Map.of("service", detail(service))));
  }

  private Detail detail(ServiceVersion service) {
    ServiceContent content = service.content();
    NumberFormat rupiah = NumberFormat.getInstance(Locale.of("id", "ID"));
    List<TextRow> texts = new ArrayList<>();
    for (StandardComponent component : StandardComponent.values()) {
      String text = content.texts().getOrDefault(component, "");
      if (!text.isBlank()) {
        texts.add(new TextRow(component.displayName(), text));
      }
    }
    return new Detail(
        content.name(),
        content.summary(),
        unit(content),
        content.locations(),
        content.requirements(),
        content.steps(),
        content.time().map(ServiceContent.StandardTime::written),
        content.free(),
        content.tariffs().stream()
            .map(
                one ->
                    new TariffRow(
                        one.item(), "Rp " + rupiah.format(one.amount()), one.per(), one.basis()))
            .toList(),
        content.products(),
        content.complaintWays(),
        content.legalBasis(),
        texts,
        content.forms().stream()
            .flatMap(code -> forms.published(code).stream())
            .map(
                form ->
                    new FormRow(
                        "/layanan/" + service.key() + "/formulir/" + form.code(),
                        form.definition().title()))
            .toList(),
        service.inForceFrom().orElseThrow(),
        "/layanan/" + service.key());
  }

  /** The first page of a form. */
  @GET
  @Path(FORM)
  public Response form(@PathParam("service") String key, @PathParam("form") String code) {
    ServiceVersion service = service(key);
    return page(service, code, pages.begin(form(service, code)));
  }

  /** The next page of a form, or the filled form to print. */
  @POST
  @Path(FORM)
  @RateLimit(calls = 60, seconds = 300)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response next(
      @PathParam("service") String key, @PathParam("form") String code, List<EntityPart> parts) {
    ServiceVersion service = service(key);
    FormVersion form = form(service, code);
    FormPages.View view = pages.next(form, pages.read(form, parts));
    if (view.complete().isEmpty()) {
      return page(service, code, view);
    }
    return fresh(
        new Page(
            "office/filled",
            form.definition().title(),
            Map.of(
                "service", detail(service),
                "title", form.definition().title(),
                "lines", AnswerWords.lines(view.complete().get()),
                "version", form.number())));
  }

  private Response page(ServiceVersion service, String code, FormPages.View view) {
    return fresh(
        new Page(
            "office/form",
            view.title(),
            Map.of(
                "form",
                view,
                "service",
                detail(service),
                "action",
                "/layanan/" + service.key() + "/formulir/" + code)));
  }

  private ServiceVersion service(String key) {
    return catalogue.inForce(key, today()).orElseThrow(Problem::notFound);
  }

  /** Only the forms of a service in force are open to everybody. */
  private FormVersion form(ServiceVersion service, String code) {
    if (!service.content().forms().contains(code)) {
      throw Problem.notFound();
    }
    return forms.published(code).orElseThrow(Problem::notFound);
  }

  private String unit(ServiceContent content) {
    return content.unit().flatMap(units::byCode).map(Unit::name).orElse("");
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }

  private static Response fresh(Page page) {
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
