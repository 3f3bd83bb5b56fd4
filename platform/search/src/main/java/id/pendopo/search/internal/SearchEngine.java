package id.pendopo.search.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
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
import id.pendopo.search.internal.query.Completions;
import id.pendopo.search.internal.query.Explainer;
import id.pendopo.search.internal.query.Finder;
import id.pendopo.search.internal.query.Pinned;
import id.pendopo.search.internal.query.Reach;
import id.pendopo.search.internal.query.Spelling;
import id.pendopo.search.internal.text.AgencyWords;
import id.pendopo.search.internal.text.IndonesianText;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The search of this node: index, follower and finder, put together.
 *
 * <p>Where the framework property {@code pendopo.search.portal} is {@code true}, the site of the
 * default agency finds what every agency has published; else each finds its own.
 */
@Component(
    service = {Search.class, SearchEngine.class},
    immediate = true)
public final class SearchEngine implements Search {

  private final Sources sources;
  private final Follower follower;
  private final Finder finder;
  private final Agencies agencies;
  private final CurrentAgency currentAgency;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  @SuppressWarnings("NullAway.Init") // absent where nobody keeps units
  private volatile @Nullable Units units;

  @Activate
  public SearchEngine(
      BundleContext context,
      @Reference Outbox outbox,
      @Reference Agencies agencies,
      @Reference CurrentAgency currentAgency,
      @Reference Modules modules,
      @Reference Files files,
      @Reference AgencyWords words) {
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
            files,
            words);
    finder =
        new Finder(
            follower, sources, currentAgency, analyzer, words, reach(context), this::unitsHere);
    follower.start();
  }

  private Reach reach(BundleContext context) {
    return Boolean.parseBoolean(context.getProperty("pendopo.search.portal"))
        ? here -> here.isDefault() ? agencies.all() : List.of(here)
        : Reach.OWN;
  }

  private List<Unit> unitsHere() {
    Units there = units;
    return there == null ? List.of() : there.all();
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

  /** Goes on from what somebody has begun to type. */
  public Completions completions() {
    return finder.completions();
  }

  /** Mends words that no document has. */
  public Spelling spelling() {
    return finder.spelling();
  }

  /** Says why a document stands where it does. */
  public Explainer explainer() {
    return finder.explainer();
  }

  /** Documents by their identity. */
  public Pinned pinned() {
    return finder.pinned();
  }

  /** Follows the database; for the jobs, the command and the console. */
  public Follower follower() {
    return follower;
  }

  Agencies agencies() {
    return agencies;
  }

  CurrentAgency currentAgency() {
    return currentAgency;
  }
}
