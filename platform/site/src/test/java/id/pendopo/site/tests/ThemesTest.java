package id.pendopo.site.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestBundle;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A theme that lacks a partial, and one page of which is broken. */
class ThemesTest {

  @Test
  void what_a_theme_lacks_or_breaks_is_shown_plainly_and_told() throws Exception {
    try (SiteNode site =
        SiteNode.start(
            Files.createTempDirectory("pendopo-themes"), Map.of("pendopo.theme", "rusak"))) {
      assertThat(site.browse("/").body()).contains("pendopo.css");

      site.node.install(
          TestBundle.named("id.pendopo.theme.rusak")
              .header("Provide-Capability", "pendopo.theme;id=rusak;name=Rusak")
              .text(
                  "templates/layout.html",
                  "<html lang=\"id\"><body class=\"rusak\">{% include 'partials/header' %}"
                      + "<main>{% block content %}{% endblock %}</main></body></html>")
              .text("templates/home.html", "{% extends 'layout' %}{% block content %}{% if %}")
              .build(site.folder));

      HttpResponse<String> home = site.browse("/");
      assertThat(home.statusCode()).isEqualTo(200);
      assertThat(home.body())
          .doesNotContain("rusak\"")
          .contains("action=\"/cari\"", "Yang dapat Anda lakukan di sini");
      assertThat(site.browse("/tidak-ada").body())
          .contains("class=\"rusak\"", "<header>", "Halaman tidak ditemukan");
      assertThat(site.ready().body())
          .contains("site.themes", "partials/header", "Rusak")
          .contains("home");
      assertThat(site.ready().statusCode()).isEqualTo(200);
    }
  }
}
