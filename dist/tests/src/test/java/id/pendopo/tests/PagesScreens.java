package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendopo.tests.Chromium.Visitor;
import id.pendopo.tests.Rest.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws the pages into {@code docs/screens}, for people to look at; fails where one is too big. */
class PagesScreens {

  private static final Path SCREENS = Server.checkout().resolve("docs/screens");
  private static final long LARGEST = 150_000;

  private final Map<String, int[]> windows = new LinkedHashMap<>();

  PagesScreens() {
    windows.put("desktop", Chromium.DESKTOP);
    windows.put("phone", Chromium.PHONE);
  }

  @Test
  void draws_the_pages_of_an_agency_at_work(@TempDir Path data) throws IOException {
    Files.createDirectories(SCREENS);
    try (Server server = Server.start(data);
        Chromium chromium = Chromium.start()) {
      Fixture fixture = fill(server.administrator());
      for (Map.Entry<String, int[]> window : windows.entrySet()) {
        try (Visitor reader = chromium.visitor(server, window.getValue())) {
          site(reader, window.getKey(), fixture);
        }
        try (Visitor admin = chromium.visitor(server, window.getValue())) {
          console(admin, window.getKey(), fixture);
        }
      }
    }
  }

  private record Fixture(String open, String withdrawn, String draft) {}

  private static Fixture fill(Rest admin) {
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
    admin
        .post(
            "/api/v1/agencies",
            Map.of(
                "slug",
                "karantina",
                "name",
                "Stasiun Karantina Pelabuhan",
                "hosts",
                List.of("karantina.test")))
        .expect(201);
    OfficeAtWork.fill(admin);
    unit(admin, "tu", "Subbagian Tata Usaha", "");
    unit(admin, "yan", "Seksi Pelayanan Umum", "");
    unit(admin, "yan-loket", "Loket Terpadu", "yan");
    String open =
        document(
            admin,
            "Laporan Kinerja Kecamatan Tahun 2025",
            "Capaian pelayanan administrasi, pembangunan kelurahan, dan penggunaan anggaran sepanjang"
                + " tahun 2025, disertai rencana perbaikan tahun berikutnya.",
            "tu",
            "BERKALA",
            "2026-03-31",
            new Upload(
                "laporan-kinerja-2025.pdf",
                "application/pdf",
                Papers.pdfWithWordOnPageTwelve("drainase")));
    publish(admin, open);
    for (String[] one :
        List.of(
            new String[] {
              "Jadwal pelayanan selama libur Idulfitri 1447 H",
              "Loket buka pukul 08.00 sampai 12.00 pada 23 dan 24 Maret 2026.",
              "yan",
              "SERTA_MERTA",
              "2026-03-16"
            },
            new String[] {
              "Rencana kerja dan anggaran tahun 2026",
              "Program, kegiatan, dan anggaran setiap seksi.",
              "tu",
              "BERKALA",
              "2026-01-12"
            },
            new String[] {
              "Peringatan genangan di bantaran kali",
              "Titik rawan genangan dan perbaikan drainase, nomor posko, dan jalur evakuasi.",
              "",
              "SERTA_MERTA",
              "2026-02-02"
            },
            new String[] {
              "Daftar aset kendaraan dinas",
              "Jenis, tahun, dan kondisi.",
              "tu",
              "SETIAP_SAAT",
              "2025-12-15"
            })) {
      publish(
          admin,
          document(
              admin,
              one[0],
              one[1],
              one[2],
              one[3],
              one[4],
              new Upload(
                  "lampiran.docx",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                  Papers.docx(List.of(one[0], one[1])))));
    }
    String withdrawn =
        document(
            admin,
            "Pengumuman lelang kursi loket",
            "Sudah selesai.",
            "tu",
            "SERTA_MERTA",
            "2025-11-03",
            new Upload(
                "lelang.pdf", "application/pdf", Papers.pdf(List.of("Lelang kursi loket."))));
    publish(admin, withdrawn);
    admin.post("/api/v1/information/documents/" + withdrawn + "/withdraw").expect(200);
    String draft =
        document(
            admin,
            "Standar pelayanan surat keterangan domisili",
            "Syarat, langkah, waktu, dan biaya.",
            "yan-loket",
            "SETIAP_SAAT",
            "2026-04-01",
            new Upload(
                "standar-pelayanan.pdf",
                "application/pdf",
                Papers.pdf(List.of("Standar pelayanan.", "Langkah pelayanan."))));
    admin.awaitFound("drainase", 2);
    return new Fixture(open, withdrawn, draft);
  }

  private static void unit(Rest admin, String code, String name, String parent) {
    admin.post("/api/v1/units", Map.of("code", code, "name", name, "parent", parent)).expect(201);
  }

  private static String document(
      Rest admin,
      String title,
      String summary,
      String unit,
      String classification,
      String date,
      Upload file) {
    return admin
        .multipart(
            "/api/v1/information/documents",
            Map.of(
                "title",
                title,
                "summary",
                summary,
                "unit",
                unit,
                "classification",
                classification,
                "date",
                date),
            List.of(file))
        .expect(201)
        .json()
        .get("id")
        .asString();
  }

  private static void publish(Rest admin, String id) {
    admin.post("/api/v1/information/documents/" + id + "/publish").expect(200);
  }

  private static void site(Visitor reader, String window, Fixture fixture) throws IOException {
    reader.open("/");
    draw(reader, "site-home", window);
    reader.open("/informasi");
    draw(reader, "site-list", window);
    reader.open("/informasi/" + fixture.open());
    draw(reader, "site-document", window);
    reader.open("/cari?q=drainase");
    draw(reader, "site-search", window);
    reader.open("/cari?q=kuda+terbang");
    draw(reader, "site-search-empty", window);
    reader.open("/layanan");
    draw(reader, "site-services", window);
    reader.open("/layanan/domisili");
    draw(reader, "site-service", window);
    reader.open("/layanan/domisili/formulir/domisili");
    draw(reader, "site-form", window);
    reader.open("/pengaduan");
    draw(reader, "site-complaint", window);
    reader.open("/lacak");
    draw(reader, "site-track", window);
    reader.open("/verifikasi");
    draw(reader, "site-verify", window);
    reader.open("/tidak-ada");
    draw(reader, "site-404", window);
    reader.open("/informasi/" + fixture.withdrawn());
    draw(reader, "site-410", window);
  }

  private static void console(Visitor admin, String window, Fixture fixture) throws IOException {
    admin.open("/admin");
    admin.button("Masuk").waitFor();
    draw(admin, "console-sign-in", window);
    admin.signIn();
    draw(admin, "console-dashboard", window);
    for (String path : admin.menu().stream().filter(at -> !at.isEmpty()).toList()) {
      admin.view(path);
      draw(admin, "console-" + path.replace('/', '-'), window);
    }
    for (String path : List.of("susun-formulir/domisili", "buku-nomor/register/surat-keluar")) {
      admin.view(path);
      draw(admin, "console-" + path.replace('/', '-'), window);
    }
    for (String path :
        List.of("pengaduan", "perkara", "pemohon", "pegawai", "jabatan", "pekerjaan")) {
      admin.view(path);
      admin.page().locator(".pendopo-open:visible").first().click();
      admin.settled();
      draw(admin, "console-" + path + "-one", window);
    }
    admin.view("information/document/" + fixture.draft(), "Standar pelayanan");
    draw(admin, "console-document", window);
  }

  private static void draw(Visitor visitor, String name, String window) throws IOException {
    Path file = SCREENS.resolve(name + "-" + window + ".png");
    visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    visitor.page().waitForTimeout(400); // a drawer or a notice that slides
    visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(LARGEST);
  }
}
