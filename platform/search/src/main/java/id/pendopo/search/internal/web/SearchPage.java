package id.pendopo.search.internal.web;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.SearchEngine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of results, and the description that browsers read to add this search. */
@Component(service = WebResource.class)
@Path("cari")
@Anonymous
public final class SearchPage implements WebResource {

  private static final int SIZE = 10;

  /** Further than the search itself leafs. */
  private static final int LAST_PAGE = 1_000;

  private final Search search;
  private final CurrentAgency currentAgency;
  private final Function<String, LocalText> typeNames;

  @Activate
  public SearchPage(@Reference SearchEngine engine, @Reference CurrentAgency currentAgency) {
    this(engine, currentAgency, engine::typeName);
  }

  /**
   * @param typeNames how a type of document reads
   */
  SearchPage(Search search, CurrentAgency currentAgency, Function<String, LocalText> typeNames) {
    this.search = search;
    this.currentAgency = currentAgency;
    this.typeNames = typeNames;
  }

  /**
   * Text that is HTML already: the one value that the template does not escape.
   *
   * @param html made by the search itself, in which only {@code <mark>} occurs
   */
  public record SafeHtml(String html) {}

  /**
   * A row of the list.
   *
   * @param title plain text
   * @param url path with the agency's prefix
   * @param type how its type reads
   * @param file where the passage stands, if in a file
   * @param page page of that file
   * @param snippet the passage
   */
  public record Row(
      String title,
      String url,
      LocalText type,
      Optional<String> file,
      Optional<Integer> page,
      SafeHtml snippet) {}

  /** The page; kept by no cache, because the index is a moment behind the database. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response results(
      @QueryParam("q") @Nullable String q, @QueryParam("halaman") @Nullable String halaman) {
    return Response.ok(page(q == null ? "" : q, Numbers.read(halaman, 1, "halaman")))
        .header("Cache-Control", "no-cache")
        .header("X-Robots-Tag", "noindex")
        .build();
  }

  Page page(String q, int number) {
    Map<String, Object> model = new HashMap<>();
    model.put("q", q.strip());
    model.put("number", number);
    model.put("asked", !q.isBlank());
    model.put("words", q.codePoints().anyMatch(Character::isLetterOrDigit));
    if (q.isBlank()) {
      if (number < 1) {
        throw new Problem(
            400, "Nomor halaman dimulai dari 1.", "The page number is counted from 1.");
      }
      model.put("total", 0L);
      model.put("rows", List.of());
      model.put("last", 0);
      return new Page("search/results", new LocalText("Cari", "Search"), model);
    }
    SearchResult result = search.find(new SearchQuery(q, number, SIZE));
    model.put("total", result.total());
    model.put("rows", result.hits().stream().map(this::row).toList());
    model.put("last", (int) Math.min(LAST_PAGE, (result.total() + SIZE - 1) / SIZE));
    return new Page(
        "search/results", new LocalText("Cari: " + q.strip(), "Search: " + q.strip()), model);
  }

  private Row row(SearchHit hit) {
    return new Row(
        hit.title(),
        hit.url(),
        typeNames.apply(hit.type()),
        hit.file(),
        hit.page(),
        new SafeHtml(hit.snippet()));
  }

  /** Description for browsers (OpenSearch 1.1); its address comes from the configuration alone. */
  @GET
  @Path("opensearch.xml")
  @Produces("application/opensearchdescription+xml")
  public String description() {
    Agency agency = currentAgency.get();
    String base = agency.baseUrl().toString();
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>%s</ShortName>
          <Description>Cari di situs %s</Description>
          <Language>id</Language>
          <InputEncoding>UTF-8</InputEncoding>
          <Url type="text/html" template="%s/cari?q={searchTerms}&amp;halaman={startPage?}"/>
        </OpenSearchDescription>
        """
        .formatted(xml(shortened(agency.name())), xml(agency.name()), xml(base));
  }

  /** The specification allows sixteen characters. */
  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= 16
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 16)).strip();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
