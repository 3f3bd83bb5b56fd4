package id.pendopo.documents.tests;

import static id.pendopo.documents.tests.Desa.letter;
import static id.pendopo.documents.tests.Desa.send;
import static id.pendopo.documents.tests.Desa.sha256;
import static id.pendopo.documents.tests.Desa.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.IssuedDocument;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.verification.VerificationRegister;
import id.pendopo.api.verification.VerificationRegister.Filter;
import id.pendopo.api.verification.VerificationState;
import id.pendopo.api.verification.Verifications;
import id.pendopo.documents.tests.Desa.Answer;
import id.pendopo.identity.Principal;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Records of issued documents: who may change them, and what the public reads. */
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
    })
class VerificationTest {

  private static final byte[] FILE = "%PDF-1.7 surat".getBytes(StandardCharsets.US_ASCII);
  private static final String REASON = "Salah ketik nama";

  private Desa desa;
  private Verifications verifications;
  private VerificationRegister register;
  private BundleContext context;

  @BeforeEach
  void open(FelixNode node, BundleContext here) throws Exception {
    desa = new Desa(node);
    context = here;
    verifications = desa.service(Verifications.class);
    register = desa.service(VerificationRegister.class);
    for (int i = 0; i < 500 && page("/verifikasi").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  private Answer page(String path) throws Exception {
    return send(desa.request(context, path).header("Accept", "text/html"));
  }

  private Verification issued(String key) throws Exception {
    return issued(letter(key, "470/" + key));
  }

  private Verification issued(IssuedDocument document) throws Exception {
    return desa.run(
        () -> verifications.issue(verifications.prepare(document).id(), List.of(sha256(FILE))));
  }

  private int refusal(Callable<?> work) {
    Problem problem = catchThrowableOfType(Problem.class, () -> desa.run(work));
    return problem == null ? 0 : problem.status();
  }

  // ---- the record

  @Test
  void preparing_again_gives_the_same_id_and_issuing_again_changes_nothing() throws Exception {
    Verification first = desa.run(() -> verifications.prepare(letter("a1", "470/1")));
    Verification again = desa.run(() -> verifications.prepare(letter("a1", "470/2")));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.document().number()).isEqualTo("470/2");
    assertThat(again.state()).isEqualTo(VerificationState.PREPARED);
    Verification issued = desa.run(() -> verifications.issue(first.id(), List.of(sha256(FILE))));
    assertThat(issued.state()).isEqualTo(VerificationState.VALID);
    assertThat(desa.run(() -> verifications.issue(first.id(), List.of(sha256(FILE)))).version())
        .isEqualTo(issued.version());
    assertThat(refusal(() -> verifications.issue(first.id(), List.of("0".repeat(64)))))
        .isEqualTo(409);
    assertThat(refusal(() -> verifications.prepare(letter("a1", "470/3")))).isEqualTo(409);
    assertThat(desa.run(() -> verifications.prepare(letter("a1", "470/2")))).isEqualTo(issued);
  }

  @Test
  void ids_are_random_and_read_back_from_paper() throws Exception {
    Set<String> starts = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      int n = i;
      VerificationId id =
          desa.run(() -> verifications.prepare(letter("acak" + n, "470/" + n))).id();
      starts.add(id.value().substring(0, 6));
      String typed = id.grouped().toUpperCase(java.util.Locale.ROOT).replace('0', 'O');
      assertThat(VerificationId.parse(typed.replace('1', 'I'))).contains(id);
    }
    assertThat(starts).hasSize(20);
    assertThat(VerificationId.parse("bukan kode")).isEmpty();
  }

  @Test
  void what_the_public_would_read_is_checked() {
    IssuedDocument good = letter("c1", "470/1");
    IssuedDocument bad =
        new IssuedDocument(
            "letters/c1",
            Optional.of("TIDAK-ADA"),
            good.type(),
            "470/1",
            "Keterangan atas 5171 0157 0584 0001",
            good.on(),
            List.of(),
            Optional.of(good.on().minusDays(1)));
    Problem problem =
        catchThrowableOfType(Problem.class, () -> desa.run(() -> verifications.prepare(bad)));
    assertThat(problem.fields())
        .extracting(field -> field.field())
        .containsExactlyInAnyOrder("unit", "title", "signers", "validUntil");
  }

  @Test
  void a_revoked_document_stays_revoked_and_each_change_is_told() throws Exception {
    Verification old = issued("d1");
    Verification newer = issued("d2");
    Principal registrar = desa.session("office.registrar");
    Verification replaced =
        desa.as(
            registrar,
            () -> register.replace(old.id(), newer.id(), REASON, OptionalLong.of(old.version())));
    assertThat(replaced.state()).isEqualTo(VerificationState.REPLACED);
    assertThat(replaced.replacedBy()).contains(newer.id());
    assertThat(refusal(() -> verifications.replace(newer.id(), old.id(), REASON))).isEqualTo(422);
    assertThat(refusal(() -> verifications.replace(newer.id(), newer.id(), REASON))).isEqualTo(422);
    assertThat(refusal(() -> register.revoke(old.id(), REASON, OptionalLong.of(old.version()))))
        .isEqualTo(412);
    desa.as(registrar, () -> register.revoke(old.id(), "Dicabut camat", OptionalLong.empty()));
    assertThat(refusal(() -> verifications.revoke(old.id(), REASON))).isEqualTo(409);
    assertThat(desa.run(() -> register.history(old.id())))
        .extracting(change -> change.state())
        .containsExactly(
            VerificationState.PREPARED,
            VerificationState.VALID,
            VerificationState.REPLACED,
            VerificationState.REVOKED);
    assertThat(desa.audited("documents.verification-revoked")).contains(old.id().value());
    assertThat(refusal(() -> verifications.revoke(newer.id(), "NIK 5171015705840001")))
        .isEqualTo(422);
  }

  @Test
  void people_see_the_records_of_their_unit_alone() throws Exception {
    desa.unit("UTARA", null);
    desa.unit("SELATAN", null);
    IssuedDocument letter = letter("e1", "470/1");
    Verification north =
        issued(
            new IssuedDocument(
                letter.document(),
                Optional.of("UTARA"),
                letter.type(),
                letter.number(),
                letter.title(),
                letter.on(),
                letter.signers(),
                Optional.empty()));
    Verification agency = issued("e2");
    Principal here = desa.session("office.registrar@UTARA");
    Principal there = desa.session("office.registrar@SELATAN");
    Filter all = new Filter("", Optional.empty());
    assertThat(desa.as(here, () -> register.list(all, 0, 10)).records())
        .extracting(Verification::id)
        .containsExactly(north.id());
    assertThat(desa.as(there, () -> register.list(all, 0, 10)).total()).isZero();
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () ->
                        desa.as(
                            there, () -> register.revoke(north.id(), REASON, OptionalLong.empty())))
                .status())
        .isEqualTo(404);
    assertThat(
            catchThrowableOfType(
                    Problem.class, () -> desa.as(here, () -> register.get(agency.id())))
                .status())
        .isEqualTo(404);
    assertThat(desa.run(() -> register.list(new Filter("470/e2", Optional.empty()), 0, 10)).total())
        .isEqualTo(1);
  }

  // ---- the public

  @Test
  void the_page_says_what_stands_on_the_letter_and_nothing_else() throws Exception {
    Verification letter = issued("f1");
    Answer page = page("/verifikasi/" + letter.id()).expect(200);
    assertThat(page.body())
        .contains(
            "Berlaku",
            "This document is genuine and in force.",
            "470/f1",
            "Surat Keterangan Domisili",
            "Ni Luh Rekaan, S.Sos.",
            "Plh. Camat Rekaan",
            "Rabu, 1 April 2026",
            "Tanda tangan elektronik tidak tersertifikasi",
            "name=\"robots\" content=\"noindex")
        .doesNotContain("letters/f1", "<script");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
    assertThat(
            send(desa.request(context, "/verifikasi/" + letter.id())
                    .header("Accept", "application/json"))
                .expect(200)
                .body())
        .contains("\"state\":\"VALID\"", "\"number\":\"470/f1\"", sha256(FILE));
    assertThat(page("/verifikasi?kode=" + letter.id().grouped()).expect(303).header("Location"))
        .isEqualTo(desa.agency.baseUrl() + "/verifikasi/" + letter.id());
  }

  @Test
  void each_state_is_said_in_words() throws Exception {
    IssuedDocument plain = letter("g1", "470/1");
    Verification expired =
        issued(
            new IssuedDocument(
                plain.document(),
                plain.unit(),
                plain.type(),
                plain.number(),
                plain.title(),
                plain.on(),
                plain.signers(),
                Optional.of(LocalDate.of(2026, 4, 30))));
    assertThat(page("/verifikasi/" + expired.id()).expect(200).body())
        .contains("Masa berlaku habis", "Kamis, 30 April 2026");
    Verification old = issued("g2");
    Verification newer = issued("g3");
    desa.run(() -> verifications.replace(old.id(), newer.id(), REASON));
    assertThat(page("/verifikasi/" + old.id()).expect(200).body())
        .contains("Sudah diganti", REASON, "/verifikasi/" + newer.id());
    desa.run(() -> verifications.revoke(newer.id(), "Dicabut camat"));
    assertThat(page("/verifikasi/" + newer.id()).expect(200).body())
        .contains("Dicabut", "Dicabut camat", "tidak boleh digunakan lagi");
  }

  @Test
  void what_is_unknown_prepared_or_of_another_agency_looks_the_same(FelixNode node)
      throws Exception {
    Verification prepared = desa.run(() -> verifications.prepare(letter("h1", "470/1")));
    Desa other = new Desa(node);
    Verification elsewhere =
        other.run(
            () ->
                verifications.issue(
                    verifications.prepare(letter("h1", "470/1")).id(), List.of(sha256(FILE))));
    String unknown = page("/verifikasi/" + "0".repeat(26)).expect(404).body();
    assertThat(unknown).contains("Tidak ada dokumen dengan kode ini", "name=\"kode\"");
    for (String id : List.of(prepared.id().value(), elsewhere.id().value(), "kode-rekaan")) {
      assertThat(page("/verifikasi/" + id).expect(404).body().replace(id, "0".repeat(26)))
          .isEqualTo(unknown);
    }
    send(desa.request(context, "/verifikasi/" + prepared.id()).header("Accept", "application/json"))
        .expect(404);
  }

  @Test
  void a_file_is_compared_and_not_kept() throws Exception {
    Verification letter = issued("i1");
    String path = "/verifikasi/" + letter.id();
    assertThat(
            send(upload(desa.request(context, path).header("Accept", "text/html"), "berkas", FILE))
                .expect(200)
                .body())
        .contains("Sama dengan yang diterbitkan");
    byte[] other = FILE.clone();
    other[other.length - 1]++;
    assertThat(
            send(upload(desa.request(context, path).header("Accept", "text/html"), "berkas", other))
                .expect(200)
                .body())
        .contains("Berbeda dari yang diterbitkan");
    assertThat(
            send(upload(
                    desa.request(context, path).header("Accept", "application/json"),
                    "berkas",
                    "foto".getBytes(StandardCharsets.UTF_8)))
                .expect(200)
                .body())
        .contains("\"same\":false", "bukan PDF");
    send(upload(desa.request(context, path).header("Accept", "text/html"), "berkas", new byte[0]))
        .expect(422);
    send(upload(desa.request(context, path).header("Accept", "text/html"), "lain", FILE))
        .expect(422);
    send(upload(
            desa.request(context, path).header("Accept", "text/html"),
            "berkas",
            new byte[31 * 1024 * 1024]))
        .expect(413);
  }

  // ---- QR codes

  @Test
  void the_qr_code_holds_the_configured_address_alone() throws Exception {
    Verification letter = issued("k1");
    byte[] png = desa.run(() -> verifications.qrPng(letter.id(), 400));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int side = image.getWidth();
    assertThat(side).isBetween(300, 400);
    int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
    assertThat(
            new QRCodeReader()
                .decode(
                    new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText())
        .isEqualTo("https://contoh.test" + desa.agency.prefix() + "/verifikasi/" + letter.id());
    assertThat(desa.run(() -> verifications.qrSvg(letter.id())))
        .startsWith("<svg")
        .contains(letter.id().grouped());
    assertThat(refusal(() -> verifications.qrPng(letter.id(), 5_000))).isEqualTo(422);
  }

  // ---- REST

  @Test
  void the_register_is_served_over_rest_to_who_may() throws Exception {
    Verification letter = issued("l1");
    String path = "/api/v1/verifications";
    send(desa.request(context, path)).expect(401);
    String stranger = desa.token(desa.session());
    String registrar = desa.token(desa.session("office.registrar"));
    send(desa.request(context, path).header("Authorization", "Bearer " + stranger)).expect(403);
    assertThat(
            send(desa.request(context, path + "?q=470/l1")
                    .header("Authorization", "Bearer " + registrar))
                .expect(200)
                .body())
        .contains("\"total\":1", letter.id().value(), "https://contoh.test");
    assertThat(
            send(desa.request(context, path + "/" + letter.id() + "/qr")
                    .header("Authorization", "Bearer " + registrar))
                .expect(200)
                .header("Content-Type"))
        .startsWith("image/svg+xml");
    assertThat(
            send(desa.request(context, path + "/" + letter.id() + "/revocation")
                    .header("Authorization", "Bearer " + registrar)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"reason\":\"" + REASON + "\"}")))
                .expect(200)
                .body())
        .contains("\"state\":\"REVOKED\"");
    assertThat(
            send(desa.request(context, path + "/" + letter.id() + "/history")
                    .header("Authorization", "Bearer " + registrar))
                .expect(200)
                .body())
        .contains("PREPARED", "VALID", "REVOKED", REASON);
  }
}
