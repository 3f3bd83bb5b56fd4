package id.pendopo.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an office has after some weeks of work, so that its views are not empty. Fictional. */
final class OfficeAtWork {

  private static final String EMPLOYEES = "/api/v1/people/employees";

  private OfficeAtWork() {}

  /** Fills the administrator's agency. */
  static void fill(Rest admin) {
    admin
        .post("/api/v1/units", Map.of("code", "umum", "name", "Subbagian Umum dan Kepegawaian"))
        .expect(201);
    position(admin, "CAMAT", "Camat Sukamaju", Map.of("granting", true, "eselon", "III.a"));
    position(
        admin, "SEKCAM", "Sekretaris Kecamatan", Map.of("superior", "CAMAT", "eselon", "III.b"));
    position(
        admin,
        "KASUBAG",
        "Kepala Subbagian Umum dan Kepegawaian",
        Map.of("superior", "SEKCAM", "unit", "umum"));
    long head = employee(admin, "Wayan Rekaan, S.STP., M.Si.", "198405172009011003", "Pembina");
    long secretary = employee(admin, "Yuni Rekaan, S.E.", "198702112011012004", "Penata Tk. I");
    employee(admin, "Made Contoh, A.Md.", "199103032015031002", "Pengatur");
    assign(admin, "CAMAT", head);
    assign(admin, "SEKCAM", secretary);
    admin
        .post(
            "/api/v1/number-books",
            Map.of(
                "code",
                "surat-keluar",
                "pattern",
                "{classification}/{serial:3}/{unit}/{roman}/{year}",
                "reset",
                "YEAR"))
        .expect(201);
    for (String subject : List.of("Surat keterangan domisili", "Undangan rapat koordinasi")) {
      admin
          .post(
              "/api/v1/number-books/surat-keluar/numbers",
              Map.of(
                  "on", "2026-07-06", "classification", "470", "unit", "umum", "subject", subject))
          .expect(201);
    }
    services(admin);
    for (String words :
        List.of(
            "Lampu jalan di depan balai desa padam sejak tiga malam.",
            "Antrean loket pagi hari lama karena satu petugas saja.")) {
      admin
          .anonymous()
          .post(
              "/api/v1/complaints",
              Map.of(
                  "kind", "COMPLAINT",
                  "category", "lainnya",
                  "words", words,
                  "disclosure", "ANONYMOUS"))
          .expect(201);
    }
  }

  /** A form, a service that it belongs to, and people who came for it. */
  private static void services(Rest admin) {
    admin
        .post(
            "/api/v1/forms",
            Map.of(
                "code",
                "domisili",
                "definition",
                Map.of(
                    "title",
                    Map.of("id", "Permohonan surat keterangan domisili"),
                    "layout",
                    "ONE_PAGE",
                    "fields",
                    List.of(
                        field("nama", "TEXT", "Nama lengkap"),
                        field("nik", "NIK", "NIK"),
                        field("lama", "NUMBER", "Lama tinggal (tahun)"),
                        field("keperluan", "TEXT", "Keperluan surat")))))
        .expect(201);
    admin.post("/api/v1/forms/domisili/publish").expect(200);
    admin
        .post(
            "/api/v1/service-register",
            Map.of(
                "key",
                "domisili",
                "standard",
                Map.of(
                    "name",
                    Map.of("id", "Surat keterangan domisili"),
                    "free",
                    true,
                    "requirements",
                    List.of(Map.of("name", "KTP"), Map.of("name", "Pengantar RT dan RW")),
                    "forms",
                    List.of("domisili"))))
        .expect(201);
    admin
        .post("/api/v1/service-register/domisili/publish", Map.of("from", "2026-01-01"))
        .expect(200);
    for (String name : List.of("Ketut Rekaan", "Sari Contoh")) {
      admin.post("/api/v1/applicants", Map.of("name", name)).expect(201);
    }
  }

  private static Map<String, Object> field(String key, String kind, String label) {
    return Map.of("key", key, "kind", kind, "label", Map.of("id", label), "required", true);
  }

  private static void position(Rest admin, String code, String title, Map<String, Object> others) {
    Map<String, Object> position = new HashMap<>(others);
    position.put("code", code);
    position.put("title", title);
    admin.post("/api/v1/people/positions", position).expect(201);
  }

  private static long employee(Rest admin, String name, String nip, String rank) {
    return admin
        .post(
            EMPLOYEES,
            Map.of("name", name, "nip", nip, "status", "PNS", "rank", rank, "unit", "umum"))
        .expect(201)
        .json()
        .get("id")
        .asLong();
  }

  private static void assign(Rest admin, String position, long employee) {
    admin
        .post(
            "/api/v1/people/assignments",
            Map.of("position", position, "employee", employee, "from", "2026-01-01"))
        .expect(201);
  }
}
