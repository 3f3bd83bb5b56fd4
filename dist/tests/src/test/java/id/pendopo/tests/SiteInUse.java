package id.pendopo.tests;

import java.util.List;
import java.util.Map;

/** A public site that an agency has arranged: menus, blocks, contact, colour. */
final class SiteInUse {

  private SiteInUse() {}

  /** Arranges menus, home page and contact. */
  static void arrange(Rest admin) {
    admin
        .put(
            "/api/v1/site/menu",
            Map.of(
                "main",
                List.of(
                    entry("profil", "HEADING", "", "Profil", ""),
                    entry("visi", "PATH", "/informasi", "Visi dan misi", "profil"),
                    entry("pejabat", "PATH", "/layanan", "Pejabat", "profil"),
                    entry("layanan", "PATH", "/layanan", "Layanan", ""),
                    entry("informasi", "PATH", "/informasi", "Informasi publik", ""),
                    entry("aduan", "PATH", "/pengaduan", "Pengaduan", ""),
                    entry("provinsi", "LINK", "https://provinsi.test", "Provinsi", ""))))
        .expect(200);
    admin
        .put(
            "/api/v1/site/home",
            Map.of(
                "blocks",
                List.of(
                    Map.of(
                        "key",
                        "content.banner",
                        "text",
                        words("Loket tutup pada hari Jumat, 3 April 2026 (libur nasional).")),
                    Map.of("key", "content.services"),
                    Map.of("key", "site.latest", "count", 5),
                    Map.of("key", "content.figures"),
                    Map.of(
                        "key",
                        "content.text",
                        "text",
                        words("Selamat datang di situs kami.\n\nKami melayani setiap hari kerja.")),
                    Map.of("key", "content.offices"))))
        .expect(200);
    admin
        .put(
            "/api/v1/site/contact",
            Map.of(
                "offices",
                List.of(
                    Map.of(
                        "name", "Kantor Kecamatan",
                        "address", "Jalan Rekaan Nomor 1, Kota Rekaan",
                        "phone", "(031) 555 0101",
                        "email", "kantor@contoh.test",
                        "hours", List.of("Senin–Kamis 08.00–15.00", "Jumat 08.00–11.00"),
                        "latitude", -7.25,
                        "longitude", 112.75)),
                "social",
                List.of(
                    Map.of("name", "Instagram", "url", "https://www.instagram.com/contoh"),
                    Map.of("name", "YouTube", "url", "https://www.youtube.com/contoh"))))
        .expect(200);
  }

  /** Chooses a theme, with a colour of the agency's own in the second one. */
  static void wear(Rest admin, String theme) {
    Map<String, Object> look =
        theme.equals("pendopo")
            ? Map.of("theme", theme)
            : Map.of("theme", theme, "accent", "#0b3d91");
    admin.put("/api/v1/site/look", look).expect(200);
  }

  private static Map<String, Object> entry(
      String key, String kind, String target, String title, String parent) {
    return parent.isEmpty()
        ? Map.of("key", key, "kind", kind, "target", target, "title", words(title))
        : Map.of(
            "key", key, "kind", kind, "target", target, "title", words(title), "parent", parent);
  }

  private static Map<String, String> words(String id) {
    return Map.of("id", id);
  }
}
