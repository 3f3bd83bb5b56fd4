package id.pendopo.information.site;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.WebResource;
import id.pendopo.information.DocumentContent;
import id.pendopo.information.DocumentList;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.InformationClass;
import id.pendopo.information.PublishedDocuments;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the public reads at {@code /informasi}: the list, a page for each document, the files. */
@Component(service = WebResource.class)
@Path("informasi")
@Produces("text/html;charset=UTF-8")
@Anonymous
public final class InformationPages implements WebResource {

  private static final int ROWS = 20;
  private static final int EXCERPT = 240;
  private static final String NUMBER = "[0-9]{1,18}";

  private final PublishedDocuments published;
  private final Files files;
  private final Units units;
  private final CurrentAgency agency;

  @Activate
  public InformationPages(
      @Reference PublishedDocuments published,
      @Reference Files files,
      @Reference Units units,
      @Reference CurrentAgency agency) {
    this.published = published;
    this.files = files;
    this.units = units;
    this.agency = agency;
  }

  /**
   * A row of the list.
   *
   * @param path address below the agency's root
   * @param excerpt beginning of the summary; may be empty
   * @param unit name of the unit; empty for the agency
   * @param files number of files
   */
  public record Row(
      String path,
      String title,
      String excerpt,
      LocalText classification,
      String unit,
      LocalDate date,
      int files) {}

  /** An entry of a filter. */
  public record Choice(String value, LocalText name, boolean chosen) {}

  /** A file of a document. */
  public record FileRow(String path, String name, String type, long size, String sha256) {}

  /** Everything a page says about a document. */
  public record Detail(
      String title,
      List<String> paragraphs,
      LocalText classification,
      LocalText explanation,
      LocalText source,
      String unit,
      LocalDate date,
      LocalDate publishedOn,
      List<FileRow> files) {}

  /**
   * The list, newest first.
   *
   * @param klasifikasi slug of an open {@link InformationClass}
   * @param unit code of a unit, with all below
   * @param halaman counted from 1
   */
  @GET
  public Page list(
      @QueryParam("klasifikasi") @Nullable String klasifikasi,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("halaman") @Nullable String halaman) {
    PageNumber page = PageNumber.of(halaman, null, ROWS);
    Optional<InformationClass> classification = classification(klasifikasi);
    Optional<String> code = Optional.ofNullable(unit).filter(text -> !text.isBlank());
    DocumentList found = published.list(classification, code, page.offset(), page.size());

    List<Choice> classes =
        InformationClass.OPEN.stream()
            .map(
                value ->
                    new Choice(
                        value.slug(),
                        value.displayName(),
                        classification.filter(value::equals).isPresent()))
            .toList();
    List<Choice> unitChoices =
        published.units().stream()
            .map(
                value ->
                    new Choice(
                        value.code(),
                        LocalText.same(value.name()),
                        code.filter(value.code()::equals).isPresent()))
            .toList();
    return new Page(
        "information/list",
        new LocalText("Informasi publik", "Public information"),
        Map.of(
            "rows",
            found.documents().stream().map(this::row).toList(),
            "total",
            found.total(),
            "classes",
            classes,
            "units",
            unitChoices,
            "filtered",
            classification.isPresent() || code.isPresent(),
            "page",
            page.number(),
            "pages",
            Math.max(1, (found.total() + ROWS - 1) / ROWS),
            "address",
            address(classification, code)));
  }

  /** The page of one document. */
  @GET
  @Path("{id: " + NUMBER + "}")
  public Page document(@PathParam("id") long id) {
    DocumentSnapshot document = published.get(id);
    return new Page(
        "information/document",
        LocalText.same(document.content().title()),
        Map.of("document", detail(document)));
  }

  /** The content of a file, always as a download. */
  @GET
  @Path("{id: " + NUMBER + "}/berkas/{file: " + NUMBER + "}")
  @Produces(MediaType.WILDCARD)
  public Download download(@PathParam("id") long id, @PathParam("file") long file) {
    StoredFile stored = published.get(id).file(new FileId(file)).orElseThrow(Problem::notFound);
    return new Download(
        () -> files.open(stored.id()),
        stored.name(),
        stored.mediaType(),
        stored.size(),
        Optional.of(stored.sha256()));
  }

  private static Optional<InformationClass> classification(@Nullable String slug) {
    if (slug == null || slug.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        InformationClass.ofSlug(slug)
            .orElseThrow(
                () ->
                    new Problem(
                        400,
                        "Klasifikasi ini tidak dikenal. Pilih salah satu dari daftar.",
                        "This class is not known. Choose one from the list.")));
  }

  private Row row(DocumentSnapshot document) {
    DocumentContent content = document.content();
    return new Row(
        path(document),
        content.title(),
        excerpt(content.summary()),
        content.classification().displayName(),
        unitName(content),
        content.date(),
        document.files().size());
  }

  private Detail detail(DocumentSnapshot document) {
    DocumentContent content = document.content();
    return new Detail(
        content.title(),
        content.summary().lines().filter(line -> !line.isBlank()).toList(),
        content.classification().displayName(),
        content.classification().explanation(),
        content.classification().source(),
        unitName(content),
        content.date(),
        document.publishedAt().map(this::day).orElse(content.date()),
        document.files().stream()
            .map(
                file ->
                    new FileRow(
                        path(document) + "/berkas/" + file.id().value(),
                        file.name(),
                        FileLabel.type(file.mediaType()),
                        file.size(),
                        file.sha256()))
            .toList());
  }

  /** The address of a page of the list, ready for its number. */
  private static String address(Optional<InformationClass> classification, Optional<String> unit) {
    var address = new StringBuilder("/informasi?");
    classification.ifPresent(
        value -> address.append("klasifikasi=").append(value.slug()).append('&'));
    unit.ifPresent(
        code ->
            address
                .append("unit=")
                .append(URLEncoder.encode(code, StandardCharsets.UTF_8))
                .append('&'));
    return address.append("halaman=").toString();
  }

  private String unitName(DocumentContent content) {
    return content.unit().flatMap(units::byCode).map(Unit::name).orElse("");
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(agency.get().zone()).toLocalDate();
  }

  private static String path(DocumentSnapshot document) {
    return "/informasi/" + document.id();
  }

  /** Ends at a word, so that a row stays short on a phone. */
  static String excerpt(String summary) {
    String line = summary.replaceAll("\\s+", " ").strip();
    if (line.length() <= EXCERPT) {
      return line;
    }
    int end = line.lastIndexOf(' ', EXCERPT);
    return line.substring(0, end > 0 ? end : EXCERPT) + " …";
  }
}
