package id.pendopo.search.internal.feed;

import static id.pendopo.search.internal.feed.SearchWorld.BANTUL;
import static id.pendopo.search.internal.feed.SearchWorld.SLEMAN;
import static id.pendopo.search.internal.feed.SearchWorld.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchFacet;
import id.pendopo.api.search.SearchFacet.Kind;
import id.pendopo.api.search.SearchFilter;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.query.Completions;
import id.pendopo.search.internal.query.Finder;
import id.pendopo.search.internal.query.Names;
import id.pendopo.search.internal.text.AgencyWords;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal adds to finding: dividing, ordering, the language of queries, mending, why. */
class PortalTest {

  @TempDir Path data;
  private SearchWorld world;

  @BeforeEach
  void open() {
    world = new SearchWorld(data).start().level();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static SearchDocument dated(
      String id, String title, String unit, LocalDate date, String kind) {
    return new SearchDocument(
        id,
        title,
        "",
        "irigasi sawah",
        "/informasi/" + id,
        Optional.of(unit),
        date,
        Optional.of(new LocalText("Berkala", "Periodic")),
        Optional.of(new LocalText(kind, kind + " (en)")),
        List.of());
  }

  private void threeYears() {
    world.publish(SLEMAN, dated("a", "Étape kedua", "DPU", LocalDate.of(2024, 5, 1), "Laporan"));
    world.publish(SLEMAN, dated("b", "(Cacah) jiwa", "DPU", LocalDate.of(2026, 1, 1), "Laporan"));
    world.publish(SLEMAN, dated("c", "Dana desa", "BAPPEDA", LocalDate.of(2025, 7, 9), "Rencana"));
    world.level();
  }

  private SearchResult ask(String text, SearchFilter filter, SearchOrder order) {
    return world.current.in(
        SLEMAN, () -> world.finder.find(new SearchQuery(text, filter, order, 1, 10)));
  }

  private List<String> ids(String text, SearchFilter filter, SearchOrder order) {
    return ask(text, filter, order).hits().stream().map(SearchHit::id).toList();
  }

  private List<String> ids(String text) {
    return ids(text, SearchFilter.NONE, SearchOrder.RELEVANCE);
  }

  private static SearchFilter filter(
      String unit, Integer year, String kind, LocalDate from, LocalDate to) {
    return new SearchFilter(
        Optional.empty(),
        Optional.ofNullable(unit),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.empty(),
        Optional.ofNullable(kind),
        Optional.empty(),
        Optional.ofNullable(from),
        Optional.ofNullable(to));
  }

  private static List<String> counts(SearchResult result, Kind kind) {
    return result.facets().stream()
        .filter(facet -> facet.kind() == kind)
        .map(SearchFacet::values)
        .flatMap(List::stream)
        .map(value -> value.value() + "=" + value.count())
        .toList();
  }

  // ---- dividing and ordering

  @Test
  void what_is_found_is_counted_by_type_class_category_unit_and_year() {
    threeYears();

    SearchResult result = ask("irigasi", SearchFilter.NONE, SearchOrder.RELEVANCE);

    assertThat(result.facets())
        .extracting(SearchFacet::kind)
        .containsExactly(Kind.TYPE, Kind.CLASS, Kind.CATEGORY, Kind.UNIT, Kind.YEAR);
    assertThat(counts(result, Kind.TYPE)).containsExactly("information.document=3");
    assertThat(counts(result, Kind.CLASS)).containsExactly("Berkala=3");
    assertThat(counts(result, Kind.CATEGORY)).containsExactly("Laporan=2", "Rencana=1");
    assertThat(counts(result, Kind.UNIT)).containsExactly("DPU=2", "BAPPEDA=1");
    assertThat(counts(result, Kind.YEAR)).containsExactly("2026=1", "2025=1", "2024=1");
    assertThat(result.facets().get(2).values().getFirst().label().en()).isEqualTo("Laporan (en)");
  }

  @Test
  void counts_follow_the_filters_and_nobody_elses_documents_are_counted() {
    threeYears();
    world.publish(BANTUL, dated("z", "Lain", "DPU", LocalDate.of(2024, 1, 1), "Laporan"));
    world.level();

    SearchResult result =
        ask("irigasi", filter("dpu", null, null, null, null), SearchOrder.RELEVANCE);

    assertThat(result.total()).isEqualTo(2);
    assertThat(counts(result, Kind.YEAR)).containsExactly("2026=1", "2024=1");
  }

  @Test
  void filters_narrow_down_together_and_alone() {
    threeYears();

    assertThat(ids("irigasi", filter(null, 2024, null, null, null), SearchOrder.RELEVANCE))
        .containsExactly("a");
    assertThat(ids("irigasi", filter("DPU", 2025, null, null, null), SearchOrder.RELEVANCE))
        .isEmpty();
    assertThat(ids("", filter(null, null, "Laporan", null, null), SearchOrder.RELEVANCE))
        .containsExactly("b", "a");
    assertThat(
            ids(
                "irigasi",
                filter(null, null, null, LocalDate.of(2024, 5, 2), LocalDate.of(2025, 7, 9)),
                SearchOrder.RELEVANCE))
        .containsExactly("c");
  }

  @Test
  void a_last_day_before_the_first_is_refused() {
    assertThatThrownBy(
            () ->
                ask(
                    "irigasi",
                    filter(null, null, null, LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1)),
                    SearchOrder.RELEVANCE))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @CsvSource({"NEWEST,b c a", "OLDEST,a c b", "TITLE,b c a"})
  void hits_stand_in_the_order_asked_for(SearchOrder order, String wanted) {
    threeYears();

    assertThat(ids("irigasi", SearchFilter.NONE, order)).containsExactly(wanted.split(" ", -1));
  }

  @Test
  void the_portal_of_an_installation_finds_and_counts_every_agency() {
    threeYears();
    world.publish(BANTUL, dated("z", "Lain", "DPU", LocalDate.of(2024, 1, 1), "Laporan"));
    world.publish(BANTUL, dated("y", "Ditarik", "DPU", LocalDate.of(2024, 1, 1), "Laporan"));
    world.level();
    world.information.remove(BANTUL, "y");
    Finder portal =
        new Finder(
            world.follower,
            world.sources,
            world.current,
            new IndonesianText(),
            AgencyWords.SHIPPED,
            here -> List.of(SLEMAN, BANTUL),
            Names.NONE);
    SearchFilter bantul =
        new SearchFilter(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("bantul"),
            Optional.empty(),
            Optional.empty());

    SearchResult all =
        world.current.in(SLEMAN, () -> portal.find(new SearchQuery("irigasi", 1, 10)));
    SearchResult one =
        world.current.in(
            SLEMAN,
            () -> portal.find(new SearchQuery("irigasi", bantul, SearchOrder.NEWEST, 1, 10)));

    assertThat(all.total()).isEqualTo(4);
    assertThat(counts(all, Kind.AGENCY)).contains("sleman=3");
    assertThat(one.hits()).extracting(SearchHit::url).containsExactly("/@bantul/informasi/z");
  }

  // ---- the language of queries

  @ParameterizedTest
  @CsvSource({
    "irigasi -desa,          a b",
    "irigasi -\"dana desa\", a b",
    "judul:dana,             c",
    "judul:\"dana desa\",    c",
    "judul:irigasi,          ''",
    "isi:irigasi -judul:dana,a b",
    "irigasi unit:dpu,       a b",
    "irigasi tahun:2025,     c",
    "tahun:2025,             c",
    "jenis:dokumen irigasi year:2024,a"
  })
  void fields_and_a_minus_are_understood(String query, String wanted) {
    threeYears();

    assertThat(ids(query))
        .containsExactlyInAnyOrder(wanted.isEmpty() ? new String[0] : wanted.split(" ", -1));
  }

  @Test
  void what_only_looks_like_a_sign_is_words() {
    world.publish(SLEMAN, document("1", "Judul", "alamat: jalan e-ktp - loket 5 -2020"));
    world.level();

    for (String query :
        List.of("alamat:jalan", "e-ktp", "jalan - loket", "\"loket 5 -2020\"", "loket -2020")) {
      assertThat(ids(query)).as(query).containsExactly("1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PP 11/2017",
        "PP No. 11 Tahun 2017",
        "pp nomor 11 th. 2017",
        "PP 11-2017",
        "PP 011/2017",
        "Peraturan Pemerintah Nomor 11 Tahun 2017",
        "Peraturan Pemerintah RI No 11 Thn 2017",
        "Peraturan Pemerintah Republik Indonesia Nomor 11 Tahun 2017"
      })
  void a_regulation_is_found_in_every_spelling(String spelling) {
    world.publish(SLEMAN, document("1", "Judul", "berdasarkan PP 11/2017 tentang manajemen"));
    world.publish(SLEMAN, document("2", "Judul", "UU 11 Tahun 2017, dan 2017 hal 11 dari PP"));
    world.publish(
        SLEMAN,
        document("3", "Judul", "Peraturan Pemerintah Republik Indonesia Nomor 11 Tahun 2017"));
    world.level();

    assertThat(ids(spelling)).containsExactlyInAnyOrder("1", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "UU 14 th 2008,      Undang-Undang Nomor 14 Tahun 2008",
    "uu no.14/2008,      UU RI Nomor 14 Tahun 2008",
    "Perbup 5-2020,      Peraturan Bupati Nomor 5 Tahun 2020",
    "Perda 3 Tahun 2019, Peraturan Daerah No. 3 Thn 2019",
    "Perpres 12/2021,    Peraturan Presiden Nomor 12 Tahun 2021",
    "SE 4 Tahun 2022,    Surat Edaran Nomor 4 Tahun 2022"
  })
  void abbreviations_and_full_names_meet_in_both_directions(String brief, String full) {
    world.publish(SLEMAN, document("1", "Judul", "menurut " + full + " ini"));
    world.publish(SLEMAN, document("2", "Judul", "menurut " + brief + " ini"));
    world.level();

    assertThat(ids(brief)).as(brief).containsExactlyInAnyOrder("1", "2");
    assertThat(ids(full)).as(full).containsExactlyInAnyOrder("1", "2");
  }

  @ParameterizedTest
  @CsvSource({
    "Perbup 5-2020,       Peraturan Bupati Sleman Nomor 5 Tahun 2020",
    "Perda 3/2019,        Peraturan Daerah Kabupaten Sleman Nomor 3 Tahun 2019",
    "Permendagri 77/2020, Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020"
  })
  void a_region_or_ministry_in_the_document_need_not_be_asked_for(String brief, String full) {
    world.publish(SLEMAN, document("1", "Judul", "menurut " + full + " ini"));
    world.level();

    assertThat(ids(brief)).containsExactly("1");
  }

  // ---- going on and mending

  @Test
  void a_beginning_goes_on_to_titles_and_words_of_this_agency_alone() {
    world.publish(SLEMAN, document("1", "Perizinan berusaha", "pendaftaran penduduk"));
    world.publish(BANTUL, document("2", "Perikanan darat", "pendataan"));
    world.level();

    assertThat(titles("peri")).containsExactly("Perizinan berusaha");
    assertThat(titles("berusaha per")).containsExactly("Perizinan berusaha");
    assertThat(words("surat penda")).containsExactly("surat pendaftaran");
    assertThat(titles("p")).isEmpty();
  }

  @Test
  void nothing_withdrawn_is_ever_offered() {
    world.publish(SLEMAN, document("1", "Kolintang sore", "kolintang gamelan"));
    world.publish(SLEMAN, document("2", "Gamelan pagi", "gamelan"));
    world.level();
    world.information.remove(SLEMAN, "1");
    assertThat(titles("kolin")).isEmpty();

    world.withdraw(SLEMAN, "1");
    world.level();

    assertThat(words("kolin")).isEmpty();
    assertThat(mended("kolintanh")).isEmpty();
    assertThat(mended("gamelam")).contains("gamelan");
  }

  @ParameterizedTest
  @CsvSource({
    "pendaftran penduduk, pendaftaran penduduk",
    "\"pendaftran penduduk\", pendaftaran penduduk",
    "kecematan, kecamatan",
    "ecamatan, kecamatan",
    "kecamatna, kecamatan"
  })
  void a_slip_of_the_fingers_is_mended(String typed, String wanted) {
    world.publish(SLEMAN, document("1", "Judul", "pendaftaran penduduk kecamatan"));
    world.level();

    assertThat(mended(typed).orElse("").replace("\"", "")).isEqualTo(wanted);
  }

  @Test
  void what_is_right_or_far_from_everything_is_left_alone() {
    world.publish(SLEMAN, document("1", "Judul", "pendaftaran penduduk kecamatan"));
    world.publish(BANTUL, document("2", "Judul", "perikanan"));
    world.level();

    for (String typed : List.of("pendaftaran", "xyzzyqwerty", "perikanam", "3471", "kec", "yang")) {
      assertThat(mended(typed)).as(typed).isEmpty();
    }
  }

  private List<String> titles(String begun) {
    return world.current.in(
        SLEMAN,
        () ->
            world.finder.completions().titles(begun, 5).stream()
                .map(Completions.Title::title)
                .toList());
  }

  private List<String> words(String begun) {
    return world.current.in(SLEMAN, () -> world.finder.completions().words(begun, 5));
  }

  private Optional<String> mended(String typed) {
    return world.current.in(
        SLEMAN, () -> world.finder.spelling().mended(typed, Words.shipped(), false));
  }

  // ---- why

  @Test
  void the_points_of_a_hit_are_told_word_by_word() {
    threeYears();

    Explained<Double> why = why("dana irigasi", "c");

    assertThat(why.value()).isPositive();
    assertThat(texts(why))
        .anyMatch(text -> text.startsWith("“dana” ada di judul: +"))
        .anyMatch(text -> text.startsWith("“irigasi” ada di isi") && text.contains("3 dari 3"));
  }

  @Test
  void the_steps_add_up_to_the_points_and_a_missing_word_is_told() {
    threeYears();

    for (String query : List.of("dana irigasi", "dana irigsi sawah", "bantuan sawah desa")) {
      for (String id : List.of("a", "c")) {
        Explained<Double> why = why(query, id);
        double steps =
            why.why().stream()
                .filter(reason -> reason.kind() == Reason.Kind.STEP)
                .map(reason -> reason.text().en())
                .mapToDouble(text -> Double.parseDouble(text.replaceAll("(?s).*\\+|\\.$", "")))
                .sum();
        assertThat(why.value()).as(query + " " + id).isCloseTo(steps, within(0.05));
      }
    }
    assertThat(texts(why("dana irigasi", "a")))
        .anyMatch(text -> text.startsWith("“dana” tidak ada di dokumen ini"))
        .anyMatch(text -> text.startsWith("Dari 2 kata, cukup 1 ada di dokumen"));
  }

  @Test
  void by_date_only_documents_with_all_words_are_found_if_there_are_any() {
    threeYears();

    assertThat(ids("dana irigasi")).containsExactlyInAnyOrder("c", "a", "b").startsWith("c");
    assertThat(ids("dana irigasi", SearchFilter.NONE, SearchOrder.NEWEST)).containsExactly("c");
    assertThat(ids("kolam irigasi", SearchFilter.NONE, SearchOrder.NEWEST))
        .containsExactly("b", "c", "a");
  }

  @Test
  void a_document_that_is_not_found_says_so() {
    threeYears();

    assertThat(why("dana", "a").value()).isZero();
    assertThat(texts(why("dana", "a")))
        .anyMatch(text -> text.startsWith("“dana” tidak ada di dokumen ini, padahal harus ada"));
    assertThat(texts(why("dana", "tidak-ada")).getFirst()).contains("tidak ada di indeks");
  }

  private Explained<Double> why(String query, String id) {
    return world.current.in(
        SLEMAN,
        () ->
            world
                .finder
                .explainer()
                .of(
                    new SearchQuery(query, 1, 10),
                    new DocumentKey(SLEMAN.id(), "information.document", id)));
  }

  private static List<String> texts(Explained<Double> why) {
    return why.why().stream().map(Reason::text).map(LocalText::id).toList();
  }
}
