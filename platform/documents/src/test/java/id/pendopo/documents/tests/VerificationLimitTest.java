package id.pendopo.documents.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.documents.tests.Desa.Answer;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Codes cannot be tried one after the other. */
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
      "id.pendopo.documents"
    },
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=https://contoh.test",
      "org.osgi.framework.startlevel.beginning=50"
    },
    alone = true)
class VerificationLimitTest {

  @Test
  void who_tries_codes_is_stopped(FelixNode node, BundleContext context) throws Exception {
    Desa desa = new Desa(node);
    Answer last = page(desa, context, "/verifikasi/" + "0".repeat(26));
    for (int i = 0; i < 500 && last.status() != 429; i++) {
      assertThat(last.status()).isIn(404, 503);
      last = page(desa, context, "/verifikasi/" + "0".repeat(26));
    }
    assertThat(last.expect(429).body()).contains("Terlalu banyak permintaan");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
    page(desa, context, "/").expect(200);
  }

  private static Answer page(Desa desa, BundleContext context, String path) throws Exception {
    return Desa.send(desa.request(context, path).header("Accept", "text/html"));
  }
}
