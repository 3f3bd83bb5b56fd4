package id.pendopo.search.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.module.Modules;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchIndex;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchSource;
import id.pendopo.persistence.TenantBinding;
import id.pendopo.testkit.InFelix;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** From a transaction to a hit, through the real outbox and the real bundle. */
@InFelix({"jakarta.ws.rs-api", "id.pendopo.persistence", "id.pendopo.kernel", "id.pendopo.search"})
class OutboxToIndexTest {

  private final Office office = new Office();
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
  private BundleContext context;
  private TenantBinding tenants;
  private Transactions transactions;
  private SearchIndex index;
  private Search search;

  @BeforeEach
  void open(BundleContext bundle) throws Exception {
    context = bundle;
    tenants = service(TenantBinding.class);
    transactions = service(Transactions.class);
    register(Agencies.class, office);
    register(Modules.class, office);
    register(CurrentAgency.class, new Office.Here(tenants));
    register(Files.class, new Office.NoFiles());
    register(SearchSource.class, office);
    index = service(SearchIndex.class);
    search = service(Search.class);
    until(() -> hits("tidakada").isEmpty());
  }

  private <T> void register(Class<T> type, T service) {
    registrations.add(context.registerService(type, service, null));
  }

  private <T> T service(Class<T> type) throws Exception {
    ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
    tracker.open();
    T service = tracker.waitForService(20_000);
    tracker.close();
    return service;
  }

  @AfterEach
  void close() {
    registrations.forEach(ServiceRegistration::unregister);
  }

  private <T> T in(Callable<T> work) throws Exception {
    return tenants.callIn(Office.KUTA.id(), work);
  }

  private List<String> hits(String text) throws Exception {
    return in(
        () ->
            search.find(new SearchQuery(text, 1, 10)).hits().stream()
                .map(SearchHit::title)
                .toList());
  }

  private void publish(String id, String body) throws Exception {
    in(
        () ->
            transactions.write(
                () -> {
                  office.pages.put(id, body);
                  index.changed(office.type(), id);
                  return true;
                }));
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < end) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (id.pendopo.api.problem.Problem preparing) {
        assertThat(preparing.status()).isEqualTo(503);
      }
      Thread.sleep(10);
    }
    throw new AssertionError("It did not come true within twenty seconds");
  }

  @Test
  void what_a_transaction_published_is_found_after_its_commit() throws Exception {
    publish("1", "jadwal posyandu");

    until(() -> hits("posyandu").equals(List.of("Halaman 1")));
  }

  @Test
  void what_a_transaction_withdrew_is_gone_at_once() throws Exception {
    publish("2", "lelang kendaraan");
    until(() -> !hits("lelang").isEmpty());

    in(
        () ->
            transactions.write(
                () -> {
                  office.pages.remove("2");
                  index.changed(office.type(), "2");
                  return true;
                }));

    assertThat(hits("lelang")).isEmpty();
  }

  @Test
  void a_change_outside_a_transaction_is_refused() {
    assertThatThrownBy(
            () ->
                in(
                    () -> {
                      index.changed(office.type(), "3");
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_happens_while_the_source_is_away_is_there_when_it_is_back() throws Exception {
    publish("4", "pajak reklame");
    until(() -> !hits("reklame").isEmpty());
    ServiceRegistration<?> source = registrations.removeLast();
    source.unregister();
    assertThat(hits("reklame")).isEmpty();
    publish("5", "izin reklame");

    register(SearchSource.class, office);

    until(() -> hits("reklame").size() == 2);
  }

  @Test
  void the_index_outlives_a_restart_of_the_bundle() throws Exception {
    publish("6", "bantuan pupuk");
    until(() -> !hits("pupuk").isEmpty());
    var bundle =
        java.util.Arrays.stream(context.getBundles())
            .filter(b -> "id.pendopo.search".equals(b.getSymbolicName()))
            .findFirst()
            .orElseThrow();
    bundle.stop();
    bundle.start();
    search = service(Search.class);
    index = service(SearchIndex.class);

    until(() -> hits("pupuk").contains("Halaman 6"));
  }
}
