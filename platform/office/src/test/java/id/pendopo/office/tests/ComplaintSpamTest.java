package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.office.tests.Counter.Answer;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import id.pendopo.testkit.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** A form that comes back sooner than anybody can type. */
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
      "pendopo.complaints.fill-seconds=3600",
      "org.osgi.framework.startlevel.beginning=50"
    })
class ComplaintSpamTest {

  private static final String STAMP = "(?s)^.*name=\"waktu\" value=\"([^\"]*)\".*$";

  @Test
  void it_is_shown_again_with_what_was_typed_and_the_same_stamp(
      FelixNode node, BundleContext context) throws Exception {
    Counter desa = new Counter(node);
    for (int i = 0; i < 500 && page(desa, context).status() != 200; i++) {
      Thread.sleep(20);
    }
    String stamp = page(desa, context).expect(200).body().replaceAll(STAMP, "$1");
    StringBuilder body = new StringBuilder();
    for (String[] field :
        new String[][] {
          {"jenis", "REPORT"},
          {"kategori", "lainnya"},
          {"isi", "Beli obat murah di tempat kami sekarang juga."},
          {"identitas", "ANONYMOUS"},
          {"waktu", stamp}
        }) {
      body.append("--batas\r\nContent-Disposition: form-data; name=\"")
          .append(field[0])
          .append("\"\r\n\r\n")
          .append(field[1])
          .append("\r\n");
    }
    body.append("--batas--\r\n");
    Answer answer =
        Counter.send(
                desa.request(context, "/pengaduan")
                    .header("Accept", "text/html")
                    .header("Content-Type", "multipart/form-data; boundary=batas")
                    .POST(BodyPublishers.ofString(body.toString())))
            .expect(422);
    assertThat(answer.body()).contains("sebelum waktunya", "Beli obat murah");
    assertThat(answer.body().replaceAll(STAMP, "$1")).isEqualTo(stamp);
    assertThat(
            desa.run(
                () ->
                    desa.service(ComplaintRegister.class)
                        .list(ComplaintRegister.Filter.ALL, 0, 10)
                        .total()))
        .isZero();
  }

  private static Answer page(Counter desa, BundleContext context) throws Exception {
    return Counter.send(desa.request(context, "/pengaduan").header("Accept", "text/html"));
  }
}
