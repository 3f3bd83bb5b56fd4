package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.pendopo.tests.Chromium.Visitor;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice rings in every open browser of a person, and so does reading it. */
class NoticeBellTest {

  private static final String TABLE =
      """
      tanggal;jenis;nama
      01/01/2031;Libur nasional;Tahun Baru Masehi
      2031-05-01;libur nasional;Hari Buruh
      2031-06-01;libur nasional;Hari Lahir Pancasila
      2031-08-17;libur nasional;Hari Kemerdekaan
      2031-12-25;libur nasional;Hari Raya Natal
      """;

  @Test
  void rings_in_two_browsers_without_loading_again(@TempDir Path data) {
    try (Server server = Server.start(data);
        Chromium chromium = Chromium.start();
        Visitor desk = chromium.visitor(server, Chromium.DESKTOP);
        Visitor phone = chromium.visitor(server, Chromium.PHONE)) {
      Rest admin = server.administrator();
      admin.post("/api/v1/users/admin/grants", Map.of("role", "platform.rule-keeper")).expect(201);
      desk.signIn();
      phone.signIn();
      assertThat(count(desk).isVisible()).isFalse();

      admin
          .post(
              "/api/v1/calendar/proposals",
              Map.of(
                  "year", 2031,
                  "issued", "2024-01-02",
                  "decree", "SKB uji",
                  "source", "berkas uji",
                  "format", "csv",
                  "content", TABLE))
          .expect(201);
      count(desk).getByText("1").waitFor();
      count(phone).getByText("1").waitFor();
      draw(desk, "bell-desktop");

      phone.page().locator(".pendopo-bell").click();
      phone.reads("Tabel hari libur 2031 menunggu pengesahan");
      draw(phone, "list-phone");
      desk.view("pemberitahuan", "Tabel hari libur 2031 menunggu pengesahan");
      draw(desk, "list-desktop");
      phone.button("Tandai semua sudah dibaca").click();
      count(desk).waitFor(new Locator.WaitForOptions().setState(hidden()));
      count(phone).waitFor(new Locator.WaitForOptions().setState(hidden()));

      assertThat(phone.tooWide()).isFalse();
      assertThat(phone.errors()).isEmpty();
      assertThat(desk.errors()).isEmpty();
    }
  }

  private static WaitForSelectorState hidden() {
    return WaitForSelectorState.HIDDEN;
  }

  private static Locator count(Visitor visitor) {
    return visitor.page().locator(".pendopo-bell-count");
  }

  /** Kept where {@code -Dscreens=} names a folder, for people to look at. */
  private static void draw(Visitor visitor, String name) {
    @Nullable String folder = System.getProperty("screens");
    if (folder != null) {
      visitor
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(folder, name + ".png"))
                  .setFullPage(true));
    }
  }
}
