package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.office.tests.Counter.Answer;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import id.pendopo.testkit.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Who tries tracking codes is stopped; a node of its own, because it counts for the address. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.pdf",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.office",
      "id.pendopo.documents"
    },
    databases = TestDatabase.H2,
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=https://contoh.test",
      "org.osgi.framework.startlevel.beginning=50"
    },
    alone = true)
class CaseTrackingLimitTest {

  @Test
  void who_tries_codes_is_stopped(FelixNode node, BundleContext context) throws Exception {
    Counter desa = new Counter(node);
    Answer last = attempt(desa, context);
    for (int i = 0; i < 500 && last.status() != 429; i++) {
      assertThat(last.status()).isIn(404, 503);
      last = attempt(desa, context);
    }
    assertThat(Integer.parseInt(last.expect(429).header("Retry-After"))).isBetween(1, 300);
  }

  private static Answer attempt(Counter desa, BundleContext context) throws Exception {
    return Counter.send(
        desa.request(context, "/lacak")
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("kode=abc")));
  }
}
