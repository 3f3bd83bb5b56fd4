package id.pendopo.tests.prove;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import id.pendopo.tests.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An administrator who sits in the console, in a real browser, and stays signed in. */
final class ConsoleSession implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Server server;
  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  ConsoleSession(Server server) {
    this.server = server;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("pendopo.chromium", "/usr/bin/chromium")))
                    .setArgs(QUIET));
    this.page = browser.newContext(new Browser.NewContextOptions().setLocale("id-ID")).newPage();
    page.setDefaultTimeout(30_000);
    signIn();
  }

  private void signIn() {
    page.navigate(server.uri("/admin/masuk").toString());
    page.getByLabel("Nama pengguna").fill("admin");
    page.getByLabel("Kata sandi").first().fill(Server.PASSWORD);
    button("Masuk").click();
    page.locator("vaadin-app-layout").waitFor();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** Opens the module's view and in it the dialog for a new greeting, half filled in. */
  void openDialogOfGuestbook() {
    page.navigate(server.uri("/admin/guestbook").toString());
    button("Tulis sambutan").click();
    page.getByLabel("Nama", new Page.GetByLabelOptions().setExact(true)).fill("Belum disimpan");
  }

  /** Waits until the console has led its user out of the view. */
  void awaitLedOut() {
    page.locator("vaadin-dialog[opened]")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    page.waitForURL(url -> !url.endsWith("/guestbook"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
