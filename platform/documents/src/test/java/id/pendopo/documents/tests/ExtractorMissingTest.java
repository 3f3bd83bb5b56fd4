package id.pendopo.documents.tests;

import static id.pendopo.documents.tests.Fixture.UBUD;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** A server on which the text of files cannot be read, because there is no Java for the worker. */
@InFelix(
    value = {
      "jakarta.ws.rs-api",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.documents"
    },
    settings = {"pendopo.java.home=nowhere", ExtractorHome.SETTING})
class ExtractorMissingTest {

  @Test
  void keeps_the_file_says_what_is_wrong_and_tries_five_times(BundleContext context, FelixNode node)
      throws Exception {
    Fixture fixture = new Fixture(context, node);
    StoredFile kept = fixture.keep(UBUD, fixture.samples.text("surat.txt", "isi surat"));
    assertThat(fixture.toldExtracted(kept.id())).isFalse();
    StoredFile failed = fixture.settled(UBUD, kept.id());
    assertThat(failed.text()).isEqualTo(TextState.FAILED);
    assertThat(failed.textProblem())
        .hasValueSatisfying(p -> assertThat(p.en()).contains("fault on the server"));
    Health health =
        fixture.service(HealthCheck.class, c -> c.name().equals("documents.extractor")).check();
    assertThat(health.status()).isEqualTo(Health.Status.WARN);
    assertThat(health.message().id()).contains("pendopo.java.home");
    for (int attempt = 2; attempt <= 5; attempt++) {
      assertThat(fixture.run(UBUD, "documents.read-again")).hasSize(1);
      assertThat(fixture.settled(UBUD, kept.id()).text()).isEqualTo(TextState.FAILED);
    }
    assertThat(fixture.run(UBUD, "documents.read-again")).isEmpty();
  }
}
