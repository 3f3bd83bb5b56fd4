package id.pendopo.tests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real browser; each visitor in it has an empty profile. All of it belongs to one thread. */
final class Chromium implements AutoCloseable {

  /** Width and height of a desktop's window. */
  static final int[] DESKTOP = {1280, 800};

  /** Width and height of a phone's window. */
  static final int[] PHONE = {390, 844};

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser of this machine. */
  static Chromium start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No Chromium here: apt-get install chromium"));
  }

  /** Somebody with an empty profile before this server. */
  Visitor visitor(Server server, int[] window) {
    return new Visitor(server, browser, window);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** Somebody who reads the site or works in the console, and what their browser noticed. */
  static final class Visitor implements AutoCloseable {

    private final Server server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Visitor(Server server, Browser browser, int[] window) {
      this.server = server;
      this.context =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(window[0], window[1])
                  .setLocale("id-ID")
                  .setTimezoneId("Asia/Jakarta"));
      this.page = context.newPage();
      page.setDefaultTimeout(45_000);
      context.onRequest(request -> note(request.url()));
      page.onWebSocket(socket -> note(socket.url()));
      page.onPageError(error -> errors.add(error));
      page.onConsoleMessage(
          message -> {
            // the browser's note on a page that is answered with 404 or 410 on purpose
            boolean status =
                message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(page.url());
            if ("error".equals(message.type()) && !status) {
              errors.add(message.text() + " at " + message.location());
            }
          });
    }

    private void note(String address) {
      URI uri = URI.create(address.replaceFirst("[?#].*", ""));
      boolean here = "127.0.0.1".equals(uri.getHost()) && uri.getPort() == server.port();
      if (!here && !address.startsWith("data:") && !address.startsWith("blob:")) {
        elsewhere.add(address);
      }
    }

    Page page() {
      return page;
    }

    BrowserContext context() {
      return context;
    }

    /** Requests to anywhere but the server. */
    List<String> elsewhere() {
      return List.copyOf(elsewhere);
    }

    /** Errors of scripts and of the content security policy. */
    List<String> errors() {
      return List.copyOf(errors);
    }

    /** Opens an address of the site; its status. */
    int open(String path) {
      Response response = page.navigate(server.uri(path).toString());
      return response == null ? 0 : response.status();
    }

    /** Signs in to the console as the administrator. */
    void signIn() {
      open("/admin");
      page.getByLabel("Nama pengguna").first().fill("admin");
      Locator password = page.locator("vaadin-password-field input");
      password.fill(Server.PASSWORD);
      button("Masuk").click();
      // whoever may work for several agencies chooses one first; then the dashboard greets
      Locator agency = button("Instansi Utama");
      agency.or(heading("Selamat")).first().waitFor();
      if (agency.isVisible()) {
        agency.click();
      }
      heading("Selamat").waitFor();
    }

    /** Opens a view of the console, after signing in, and waits for words of it. */
    void view(String path, String words) {
      open("/admin/" + path);
      page.locator("text=" + words + " >> visible=true").first().waitFor();
    }

    /** Paths of the views in the menu of whoever is signed in, below {@code /admin/}. */
    Set<String> menu() {
      Set<String> paths = new LinkedHashSet<>();
      for (Locator item : page.locator("vaadin-side-nav-item").all()) {
        @Nullable String path = item.getAttribute("path");
        if (path != null) {
          paths.add(path.replaceFirst("^/?(admin/)?", ""));
        }
      }
      return paths;
    }

    /** The words of a page of the console once nothing is loading any more. */
    String settled() {
      page.waitForFunction(
          "() => !Object.values(window.Vaadin?.Flow?.clients || {})"
              + ".some(client => client.isActive && client.isActive())");
      return page.locator("body").innerText();
    }

    /** Whether the page is wider than the window, so that one has to scroll sideways. */
    boolean tooWide() {
      return (Boolean)
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Opens whatever view of the console it is and waits until it stands. */
    void view(String path) {
      open("/admin/" + path);
      page.locator(":is(h1, h2):visible").first().waitFor();
      settled();
    }

    Locator button(String name) {
      return page.getByRole(
          AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
      return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
    }

    /** Waits until these words stand on the page. */
    void reads(String words) {
      page.getByText(words).first().waitFor();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
