package id.pendopo.search.internal.web;

import static id.pendopo.search.internal.feed.SearchWorld.BANTUL;
import static id.pendopo.search.internal.feed.SearchWorld.SLEMAN;
import static id.pendopo.search.internal.feed.SearchWorld.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.document.FileId;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Page;
import id.pendopo.search.internal.feed.SearchWorld;
import id.pendopo.search.internal.portal.PublicSearch.Answer;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class PublicSearchTest {

  @TempDir Path data;
  private SearchWorld world;
  private SearchResource rest;
  private SearchPage html;

  @BeforeEach
  void open() {
    world = new SearchWorld(data).start().level();
    rest = new SearchResource(this::asTyped);
    html =
        new SearchPage(
            this::asTyped,
            () -> List.of("kartu keluarga"),
            world.current,
            type -> new LocalText("Informasi", "Information"));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Answer asTyped(SearchQuery query) {
    return new Answer(world.finder.find(query), Optional.empty(), Optional.empty(), List.of());
  }

  private SearchResource.Answer rest(String q, String page, String size) {
    return world.current.in(
        SLEMAN,
        () -> rest.find(q, null, null, null, null, null, null, null, null, null, page, size));
  }

  private String shown(String q, int number) throws Exception {
    return shown(Wish.of(q, number));
  }

  private String shown(Wish wish) throws Exception {
    return rendered(world.current.in(SLEMAN, () -> html.page(wish)));
  }

  private static Wish wish(String... namesAndValues) {
    MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Wish.of(given);
  }

  @Test
  void filters_are_links_that_keep_the_rest_of_the_address_and_can_be_taken_away()
      throws Exception {
    world.publish(SLEMAN, document("1", "Judul", "irigasi & sawah"));
    world.publish(SLEMAN, document("2", "Judul", "irigasi"));
    world.level();

    assertThat(shown(wish("q", "irigasi & sawah", "urut", "terbaru")))
        .contains("/cari?q=irigasi+%26+sawah&amp;tahun=2026&amp;urut=terbaru\">2026</a> (1)")
        .contains("/cari?q=irigasi+%26+sawah\">Paling sesuai</a>")
        .contains("aria-current=\"true\">Terbaru")
        .contains("/cari.rss?q=irigasi");
    assertThat(shown(wish("q", "irigasi", "tahun", "2026", "kategori", "Berkala")))
        .contains("Tahun: 2026", "/cari?q=irigasi&amp;kategori=Berkala\">Hapus")
        .contains("<input type=\"hidden\" name=\"tahun\" value=\"2026\">");
  }

  @Test
  void an_address_that_cannot_be_read_is_refused() {
    for (String[] wrong :
        new String[][] {
          {"urut", "acak"}, {"tahun", "dua"}, {"dari", "kemarin"}, {"halaman", "x"}
        }) {
      assertThatThrownBy(() -> wish(wrong))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }
  }

  @Test
  void a_filter_alone_shows_everything_it_lets_through() throws Exception {
    world.publish(SLEMAN, document("1", "Rencana kerja", "isi"));
    world.level();

    assertThat(shown(wish("q", "", "tahun", "2026"))).contains("Rencana kerja");
    assertThat(shown(wish("q", "", "tahun", "1999"))).contains("Tidak ada dokumen dengan saringan");
  }

  @Test
  void the_form_offers_what_is_often_searched_without_a_script() throws Exception {
    assertThat(shown("", 1))
        .contains("list=\"q-frequent\"", "<option value=\"kartu keluarga\">")
        .doesNotContain("<script");
  }

  @Test
  void a_feed_is_sound_xml_with_full_addresses() throws Exception {
    world.publish(BANTUL, document("1", "Jalan & <b>", "", "jembatan \u0001 & jalan"));
    world.level();
    Wish wish = wish("q", "jembatan & jalan");
    String rss =
        world.current.in(
            BANTUL,
            () -> new FeedWriter(BANTUL, wish, world.finder.find(wish.query(20)).hits()).rss());
    String atom =
        world.current.in(
            BANTUL,
            () -> new FeedWriter(BANTUL, wish, world.finder.find(wish.query(20)).hits()).atom());

    for (String feed : List.of(rss, atom)) {
      var xml =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(feed)));
      assertThat(xml.getElementsByTagName("title").item(1).getTextContent())
          .isEqualTo("Jalan & <b>");
    }
    assertThat(rss).contains("https://bantul.example.id/@bantul/informasi/1");
  }

  @Test
  void json_names_page_and_file_only_for_a_passage_in_a_file() {
    FileId file = world.files.received(SLEMAN, "a.pdf");
    world.files.extracted(SLEMAN, file, "satu", "bendungan");
    world.publish(SLEMAN, document("1", "Judul", "", "irigasi", file));
    world.level();

    SearchResource.Hit inFile = rest("bendungan", null, null).hits().getFirst();
    SearchResource.Hit inBody = rest("irigasi", "1", "10").hits().getFirst();

    assertThat(inFile.page()).isEqualTo(2);
    assertThat(inFile.file()).isEqualTo("a.pdf");
    assertThat(inFile.pageUrl())
        .isEqualTo("/informasi/1/berkas/" + file.value() + "?lihat=1#page=2");
    assertThat(inBody.page()).isNull();
    assertThat(inBody.file()).isNull();
    assertThat(inBody.url()).isEqualTo("/informasi/1");
  }

  @Test
  void wrong_numbers_are_refused_and_far_pages_are_empty() {
    for (String page :
        List.of("0", "-1", "abc", "1.5", "-99999999999999", "99999999999999999999")) {
      assertThatThrownBy(() -> rest("irigasi", page, null))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }
    for (String size : List.of("0", "101", "x")) {
      assertThatThrownBy(() -> rest("irigasi", null, size)).isInstanceOf(Problem.class);
    }
    assertThat(rest("irigasi", "1000000000", "100").hits()).isEmpty();
  }

  @Test
  void a_missing_query_is_refused_over_rest_and_is_the_empty_form_as_a_page() throws Exception {
    assertThatThrownBy(() -> rest(null, null, null)).isInstanceOf(Problem.class);

    assertThat(shown("", 1)).contains("<form").doesNotContain("search-results", "Tidak ada");
  }

  @Test
  void the_page_shows_title_type_place_and_passage() throws Exception {
    FileId file = world.files.received(SLEMAN, "Laporan <2026>.pdf");
    world.files.extracted(SLEMAN, file, "satu", "dua", "bendungan & <b>irigasi</b>");
    world.publish(SLEMAN, document("1", "Rencana <script>", "", "", file));
    world.level();

    String page = shown("bendungan", 1);

    assertThat(page)
        .contains("1 April 2026")
        .contains("<a href=\"/informasi/1\">Rencana &lt;script&gt;</a>")
        .contains("<span class=\"tag\">Informasi</span>")
        .contains("halaman 3 dari berkas Laporan &lt;2026&gt;.pdf")
        .contains("<mark>bendungan</mark> &amp; &lt;b&gt;irigasi&lt;/b&gt;")
        .contains("1 dokumen ditemukan.")
        .doesNotContain("<script", "<b>");
  }

  @Test
  void what_was_typed_cannot_break_out_of_the_page() throws Exception {
    String page = shown("\"><script>alert(1)</script>", 1);

    assertThat(page).doesNotContain("<script").contains("Tidak ada dokumen");
  }

  @Test
  void pages_are_linked_and_beyond_the_last_there_is_a_way_back() throws Exception {
    for (int i = 0; i < 25; i++) {
      world.publish(SLEMAN, document("d" + i, "Judul " + i, "irigasi & sawah"));
    }
    world.level();

    assertThat(shown("irigasi & sawah", 2))
        .contains("rel=\"prev\" href=\"/cari?q=irigasi+%26+sawah\"", "halaman=3", "start=\"11\"")
        .contains("Halaman 2 dari 3.");
    assertThat(shown("irigasi", 1_000_000)).contains("Kembali ke halaman pertama");
  }

  @Test
  void nothing_found_says_what_to_do_next() throws Exception {
    assertThat(shown("tidakadadimanapun", 1)).contains("Periksa ejaannya.");
  }

  @Test
  void signs_alone_are_answered_with_what_to_type() throws Exception {
    assertThat(rest("+-!*", null, null).total()).isZero();
    assertThat(shown("+-!*", 1)).contains("Tulis setidaknya satu kata");
  }

  @Test
  void browsers_learn_the_configured_address_alone() {
    assertThat(world.current.in(BANTUL, html::description))
        .contains("template=\"https://bantul.example.id/cari?q={searchTerms}&amp;halaman=");
  }

  @Test
  void both_languages_have_the_same_texts() throws Exception {
    assertThat(texts("id").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
  }

  private static Properties texts(String language) throws Exception {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            SearchPage.class.getResourceAsStream("/i18n/texts_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  /** Renders the real template with the real texts in the smallest of layouts. */
  private static String rendered(Page page) throws Exception {
    Properties texts = texts("id");
    MemoryLoader layout = new MemoryLoader();
    layout.addTemplate("layout", "{% block content %}{% endblock %}");
    ClasspathLoader files = new ClasspathLoader();
    files.setPrefix("templates");
    files.setSuffix(".html");
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(new DelegatingLoader(List.of(layout, files)))
            .extension(new Translations(texts))
            .build();
    Map<String, Object> model = new HashMap<>(page.model());
    model.put("orders", shownLinks((List<?>) page.model().get("orders")));
    model.put("chosen", shownLinks((List<?>) page.model().get("chosen")));
    model.put("popular", shownLinks((List<?>) page.model().get("popular")));
    model.put(
        "groups",
        ((List<?>) page.model().get("groups"))
            .stream()
                .map(ResultsPage.Group.class::cast)
                .map(
                    group ->
                        Map.of("title", group.title().id(), "values", shownLinks(group.values())))
                .toList());
    model.put("title", page.title().id());
    model.put("base", "");
    model.put("menu", List.of());
    model.put("agency", Map.of("name", "Sleman"));
    model.put("rows", shownRows((List<?>) page.model().get("rows")));
    StringWriter out = new StringWriter();
    engine.getTemplate(page.template()).evaluate(out, model, Locale.of("id"));
    return out.toString();
  }

  private static List<Map<String, Object>> shownLinks(List<?> links) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Object each : links) {
      ResultsPage.Link link = (ResultsPage.Link) each;
      shown.add(
          Map.of(
              "label",
              link.label().id(),
              "count",
              link.count(),
              "address",
              link.address(),
              "here",
              link.here()));
    }
    return shown;
  }

  /** As the site shows records: texts in the visitor's language, what is missing as nothing. */
  private static List<Map<String, Object>> shownRows(List<?> rows) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Object each : rows) {
      ResultsPage.Row row = (ResultsPage.Row) each;
      Map<String, Object> values = new HashMap<>();
      values.put("title", row.title());
      values.put("url", row.url());
      values.put("type", row.type().id());
      values.put("file", row.file().orElse(null));
      values.put("page", row.page().orElse(null));
      values.put("pageUrl", row.pageUrl().orElse(null));
      values.put("date", row.date().id());
      values.put("snippet", Map.of("html", row.snippet().html()));
      shown.add(values);
    }
    return shown;
  }

  private static final class Translations extends AbstractExtension {
    private final Properties texts;

    Translations(Properties texts) {
      this.texts = texts;
    }

    @Override
    public Map<String, Function> getFunctions() {
      return Map.of(
          "t",
          new Function() {
            @Override
            public List<String> getArgumentNames() {
              return null;
            }

            @Override
            public Object execute(
                Map<String, Object> args,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
              List<Object> values = new ArrayList<>(args.values());
              String text = texts.getProperty(String.valueOf(values.getFirst()));
              return values.size() == 1
                  ? text
                  : new MessageFormat(text, Locale.of("id"))
                      .format(values.subList(1, values.size()).toArray());
            }
          });
    }
  }
}
