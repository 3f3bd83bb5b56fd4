package id.pendopo.search.internal.web;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.SearchEngine;
import id.pendopo.search.internal.portal.PublicSearch;
import id.pendopo.search.internal.portal.PublicSearch.Answer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of results, and the description that browsers read to add this search. */
@Component(service = WebResource.class)
@Path("cari")
@Anonymous
public final class SearchPage implements WebResource {

  private final Function<SearchQuery, Answer> search;
  private final Supplier<List<String>> frequent;
  private final CurrentAgency currentAgency;
  private final ResultsPage page;

  @Activate
  public SearchPage(
      @Reference PublicSearch search,
      @Reference SearchEngine engine,
      @Reference CurrentAgency currentAgency) {
    this(search::find, search::frequent, currentAgency, engine::typeName);
  }

  /**
   * @param typeNames how a type of document reads
   */
  SearchPage(
      Function<SearchQuery, Answer> search,
      Supplier<List<String>> frequent,
      CurrentAgency currentAgency,
      Function<String, LocalText> typeNames) {
    this.search = search;
    this.frequent = frequent;
    this.currentAgency = currentAgency;
    this.page = new ResultsPage(typeNames);
  }

  /** The page; kept by no cache, because the index is a moment behind the database. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response results(@Context UriInfo address) {
    return Response.ok(page(Wish.of(address.getQueryParameters())))
        .header("Cache-Control", "no-cache")
        .header("X-Robots-Tag", "noindex")
        .build();
  }

  Page page(Wish wish) {
    return wish.asksNothing()
        ? page.empty(wish, frequent.get())
        : page.of(wish, search.apply(wish.query(ResultsPage.SIZE)), frequent.get());
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
          <ShortName>%1$s</ShortName>
          <Description>Cari di situs %2$s</Description>
          <Language>id</Language>
          <InputEncoding>UTF-8</InputEncoding>
          <Url type="text/html" template="%3$s/cari?q={searchTerms}&amp;halaman={startPage?}"/>
          <Url type="application/rss+xml" template="%3$s/cari.rss?q={searchTerms}"/>
          <Url type="application/atom+xml" template="%3$s/cari.atom?q={searchTerms}"/>
          <Url type="application/x-suggestions+json" rel="suggestions" template="%3$s/cari/saran?q={searchTerms}"/>
        </OpenSearchDescription>
        """
        .formatted(
            FeedWriter.xml(shortened(agency.name())),
            FeedWriter.xml(agency.name()),
            FeedWriter.xml(base));
  }

  /** The specification allows sixteen characters. */
  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= 16
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 16)).strip();
  }
}
