package id.pendopo.search.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.api.search.SearchSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.persistence.Outbox;
import id.pendopo.search.internal.feed.Follower;
import id.pendopo.search.internal.feed.Sources;
import id.pendopo.search.internal.index.IndexFolder;
import id.pendopo.search.internal.query.Finder;
import id.pendopo.search.internal.text.IndonesianText;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The search of this node: index, follower and finder, put together. */
@Component(
    service = {Search.class, SearchEngine.class},
    immediate = true)
public final class SearchEngine implements Search {

  private final Sources sources;
  private final Follower follower;
  private final Finder finder;
  private final Agencies agencies;
  private final CurrentAgency currentAgency;

  @Activate
  public SearchEngine(
      BundleContext context,
      @Reference Outbox outbox,
      @Reference Agencies agencies,
      @Reference CurrentAgency currentAgency,
      @Reference Modules modules,
      @Reference Files files) {
    this.agencies = agencies;
    this.currentAgency = currentAgency;
    IndonesianText analyzer = new IndonesianText();
    sources = new Sources(modules);
    follower =
        new Follower(
            new IndexFolder(folder(context), analyzer),
            sources,
            outbox,
            agencies,
            currentAgency,
            files);
    finder = new Finder(follower, sources, currentAgency, analyzer);
    follower.start();
  }

  private static Path folder(BundleContext context) {
    String data = context.getProperty("pendopo.data");
    return Path.of(data == null || data.isBlank() ? "data" : data).resolve("index/public");
  }

  @Deactivate
  void stop() {
    follower.close();
  }

  @Reference(
      service = SearchSource.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeSource")
  void addSource(SearchSource source, ServiceReference<SearchSource> reference) {
    sources.add(source, ModuleBundles.moduleOf(reference.getBundle()));
  }

  void removeSource(SearchSource source) {
    sources.remove(source);
  }

  @Override
  public SearchResult find(SearchQuery query) {
    return finder.find(query);
  }

  /** How a type of document reads; the type itself while its source is away. */
  public LocalText typeName(String type) {
    return sources.find(type).map(SearchSource::typeName).orElseGet(() -> LocalText.same(type));
  }

  Follower follower() {
    return follower;
  }

  Agencies agencies() {
    return agencies;
  }

  CurrentAgency currentAgency() {
    return currentAgency;
  }
}
