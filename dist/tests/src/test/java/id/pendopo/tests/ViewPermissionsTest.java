package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import id.pendopo.tests.Chromium.Visitor;
import id.pendopo.tests.Rest.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens every view of the console, as the operator's menu lists them, with everybody who must not
 * be let in: nobody, an account without any role, the officer of another unit, the administrator of
 * another agency. Whoever adds a view adds a case here by that alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewPermissionsTest {

  /** Open to everybody who is signed in; whoever adds to it opens something to everybody. */
  private static final Set<String> EVERYBODY = Set.of("", "profil", "tugas");

  private static final String SECRET_TITLE = "Rancangan milik unit satu";

  private Server server;
  private Chromium chromium;
  private Set<String> views;
  private String document;

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data);
    Rest admin = server.administrator();
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
    admin.post("/api/v1/agencies", Map.of("slug", "lain", "name", "Instansi Lain")).expect(201);
    for (String unit : List.of("SATU", "DUA")) {
      admin.post("/api/v1/units", Map.of("code", unit, "name", "Unit " + unit)).expect(201);
    }
    account(admin, "tanpa-peran", null, null);
    account(admin, "petugas-dua", "information.officer", "DUA");
    account(admin.at("lain"), "pengelola-lain", "platform.administrator", null);
    document =
        admin
            .multipart(
                "/api/v1/information/documents",
                Map.of(
                    "title",
                    SECRET_TITLE,
                    "summary",
                    "",
                    "unit",
                    "SATU",
                    "classification",
                    "BERKALA",
                    "date",
                    "2026-04-01"),
                List.of(new Upload("a.txt", "text/plain", "Isi".getBytes(StandardCharsets.UTF_8))))
            .expect(201)
            .json()
            .get("id")
            .asString();
    chromium = Chromium.start();
    try (Visitor operator = chromium.visitor(server, Chromium.DESKTOP)) {
      operator.signIn();
      views = operator.menu();
    }
    views.add("profil");
    views.add("information/document/" + document);
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.stop();
  }

  private static void account(Rest by, String name, @Nullable String role, @Nullable String unit) {
    by.post("/api/v1/users", Map.of("username", name, "displayName", "Uji " + name)).expect(201);
    by.post("/api/v1/users/" + name + "/password", Map.of("password", Server.PASSWORD));
    if (role != null) {
      Map<String, String> given = new TreeMap<>(Map.of("role", role));
      if (unit != null) {
        given.put("unit", unit);
      }
      by.post("/api/v1/users/" + name + "/grants", given).expect(201);
    }
  }

  @Test
  void the_menu_lists_what_the_console_has() {
    assertThat(views)
        .contains("pengguna", "unit", "instansi", "modul", "pekerjaan", "audit", "kesehatan")
        .anyMatch(path -> path.startsWith("information"));
  }

  @Test
  void nobody_is_led_to_the_sign_in() {
    try (Visitor nobody = chromium.visitor(server, Chromium.DESKTOP)) {
      for (String view : views) {
        nobody.open("/admin/" + view);
        nobody.button("Masuk").waitFor();
        assertThat(nobody.page().locator("vaadin-app-layout").count()).as(view).isZero();
        assertThat(nobody.page().content()).as(view).doesNotContain(SECRET_TITLE);
      }
    }
  }

  @Test
  void an_account_without_a_role_is_not_let_in() {
    try (Visitor visitor = chromium.visitor(server, Chromium.DESKTOP)) {
      fillIn(visitor, "tanpa-peran");
      visitor.reads("belum diberi peran");
      for (String view : views) {
        visitor.open("/admin/" + view);
        visitor.button("Masuk").waitFor();
      }
    }
  }

  @Test
  void the_officer_of_a_unit_sees_nothing_of_another() {
    try (Visitor officer = as("petugas-dua")) {
      Set<String> theirs = officer.menu();
      assertThat(theirs).doesNotContain("pengguna", "unit", "instansi", "modul", "audit");
      officer.open("/admin/information");
      officer.page().locator("vaadin-app-layout").waitFor();
      assertThat(officer.settled()).doesNotContain(SECRET_TITLE);
      officer.open("/admin/information/document/" + document);
      officer.page().locator("vaadin-app-layout").waitFor();
      assertThat(officer.settled()).doesNotContain(SECRET_TITLE);
    }
    Set<String> allowed = new LinkedHashSet<>(EVERYBODY);
    views.stream().filter(view -> view.startsWith("information")).forEach(allowed::add);
    refused("petugas-dua", allowed);
  }

  @Test
  void the_administrator_of_another_agency_sees_nothing_of_this_one() {
    try (Visitor other = as("pengelola-lain")) {
      assertThat(other.menu())
          .doesNotContain("instansi")
          .noneMatch(p -> p.startsWith("information"));
      for (String view : views) {
        other.open("/admin/" + view);
        other.page().locator("vaadin-app-layout").waitFor();
        assertThat(other.settled())
            .as(view)
            .doesNotContain(SECRET_TITLE, "Unit SATU", "petugas-dua", "tanpa-peran");
      }
    }
  }

  @Test
  void the_session_of_before_the_sign_in_opens_nothing() {
    try (Visitor victim = chromium.visitor(server, Chromium.DESKTOP);
        Visitor thief = chromium.visitor(server, Chromium.DESKTOP)) {
      victim.open("/admin");
      victim.button("Masuk").waitFor();
      List<Cookie> planted = victim.context().cookies();
      victim.signIn();
      assertThat(victim.context().cookies())
          .extracting(cookie -> cookie.value)
          .doesNotContainAnyElementsOf(planted.stream().map(cookie -> cookie.value).toList());
      thief.context().addCookies(planted);
      thief.open("/admin/pengguna");
      thief.button("Masuk").waitFor();
    }
  }

  private void refused(String account, Set<String> allowed) {
    List<String> open = new ArrayList<>();
    try (Visitor visitor = as(account)) {
      assertThat(allowed).containsAll(visitor.menu());
      for (String view : views) {
        if (allowed.contains(view)) {
          continue;
        }
        visitor.open("/admin/" + view);
        visitor.page().locator("vaadin-app-layout").waitFor();
        if (!visitor.settled().contains("tidak dibuka untuk akun Anda")) {
          open.add(view);
        }
      }
    }
    assertThat(open).as("Views that are open to " + account).isEmpty();
  }

  private Visitor as(String account) {
    Visitor visitor = chromium.visitor(server, Chromium.DESKTOP);
    fillIn(visitor, account);
    visitor.heading("Selamat").waitFor();
    return visitor;
  }

  private static void fillIn(Visitor visitor, String account) {
    visitor.open("/admin");
    visitor.page().getByLabel("Nama pengguna").first().fill(account);
    visitor.page().locator("vaadin-password-field input").fill(Server.PASSWORD);
    visitor.button("Masuk").click();
  }
}
