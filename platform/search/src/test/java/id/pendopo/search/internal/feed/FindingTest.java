package id.pendopo.search.internal.feed;

import static id.pendopo.search.internal.feed.SearchWorld.BANTUL;
import static id.pendopo.search.internal.feed.SearchWorld.SLEMAN;
import static id.pendopo.search.internal.feed.SearchWorld.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.document.FileId;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTest {

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

  private void published(String... bodies) {
    for (int i = 0; i < bodies.length; i++) {
      world.publish(SLEMAN, document("d" + i, "Dokumen " + i, bodies[i]));
    }
    world.level();
  }

  private SearchHit only(String query) {
    SearchResult result = world.find(SLEMAN, query);
    assertThat(result.total()).isEqualTo(1);
    return result.hits().getFirst();
  }

  @Test
  void a_published_document_is_found_with_its_address() {
    published("Jadwal pelayanan kantor kecamatan");

    SearchHit hit = only("jadwal");

    assertThat(hit.url()).isEqualTo("/informasi/d0");
    assertThat(hit.type()).isEqualTo("information.document");
    assertThat(hit.agency()).isEqualTo("sleman");
    assertThat(hit.page()).isEmpty();
    assertThat(hit.snippet()).isEqualTo("<mark>Jadwal</mark> pelayanan kantor kecamatan");
  }

  @Test
  void the_address_of_another_agency_carries_its_prefix() {
    world.publish(BANTUL, document("x", "Judul", "irigasi"));
    world.level();

    assertThat(world.find(BANTUL, "irigasi").hits().getFirst().url())
        .isEqualTo("/@bantul/informasi/x");
  }

  @Test
  void nothing_of_another_agency_is_found() {
    published("irigasi");

    assertThat(world.find(BANTUL, "irigasi").total()).isZero();
  }

  @Test
  void a_withdrawn_document_vanishes() {
    published("irigasi sawah", "irigasi kebun");
    world.withdraw(SLEMAN, "d0");
    world.level();

    assertThat(world.titles("irigasi")).containsExactly("Dokumen 1");
  }

  @Test
  void a_document_withdrawn_in_the_database_alone_is_not_shown_and_not_counted() {
    published("irigasi sawah", "irigasi kebun", "irigasi desa");
    world.information.remove(SLEMAN, "d1");

    SearchResult result = world.find(SLEMAN, "irigasi");

    assertThat(result.total()).isEqualTo(2);
    assertThat(result.hits()).extracting(SearchHit::id).doesNotContain("d1").hasSize(2);
  }

  @Test
  void a_page_is_filled_up_when_some_of_its_hits_are_hidden() {
    published(IntStream.range(0, 60).mapToObj(i -> "irigasi").toArray(String[]::new));
    world.find(SLEMAN, "irigasi", 1, 40).hits().stream()
        .map(SearchHit::id)
        .forEach(id -> world.information.remove(SLEMAN, id));

    SearchResult result = world.find(SLEMAN, "irigasi", 1, 15);

    assertThat(result.hits()).hasSize(15);
    assertThat(world.find(SLEMAN, "irigasi", 2, 15).total()).isEqualTo(20);
    assertThat(world.find(SLEMAN, "irigasi", 2, 15).hits()).hasSize(5);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    published(IntStream.range(0, 57).mapToObj(i -> "irigasi sawah").toArray(String[]::new));

    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      world.find(SLEMAN, "irigasi", page, 10).hits().forEach(hit -> ids.add(hit.id()));
    }

    assertThat(ids).hasSize(57).doesNotHaveDuplicates();
    assertThat(world.find(SLEMAN, "irigasi", 7, 10).hits()).isEmpty();
  }

  @Test
  void a_far_page_is_empty_and_still_says_how_many_there_are() {
    published("irigasi");

    SearchResult result = world.find(SLEMAN, "irigasi", 1_000_000_000, 100);

    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits()).isEmpty();
  }

  @Test
  void a_page_below_one_a_wrong_size_and_an_endless_query_are_refused() {
    assertRefused(() -> world.find(SLEMAN, "irigasi", 0, 10));
    assertRefused(() -> world.find(SLEMAN, "irigasi", -1, 10));
    assertRefused(() -> world.find(SLEMAN, "irigasi", 1, 0));
    assertRefused(() -> world.find(SLEMAN, "irigasi", 1, 101));
    assertRefused(() -> world.find(SLEMAN, "a".repeat(1_001)));
  }

  @Test
  void a_query_without_a_word_finds_nothing() {
    published("irigasi");
    for (String text :
        List.of(
            "", "   ", "\"", "\"\"", "AND OR NOT", "&& || !", "+-*/?:()[]{}^~", "\u0000\u0007")) {
      assertThat(world.find(SLEMAN, text).total()).as(text).isZero();
    }
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @Test
  void no_query_is_a_syntax_error() {
    published("Tarif (retribusi) pasar: Rp 5.000,00 [2026]");

    for (String text :
        List.of(
            "retribusi AND",
            "(retribusi",
            "retribusi~",
            "title:retribusi",
            "\"retribusi",
            "retribusi\"",
            "+retribusi -",
            "retribusi \ud800",
            "/retribusi/",
            "“retribusi pasar”",
            "retribusi && pasar")) {
      assertThat(world.find(SLEMAN, text).total()).as(text).isBetween(0L, 1L);
    }
    assertThat(world.titles("retribusi \ud800")).hasSize(1);
    assertThat(world.titles("“retribusi pasar”")).hasSize(1);
    assertThat(world.titles("(retribusi")).hasSize(1);
  }

  @Test
  void a_document_with_all_words_in_whatever_part_comes_first() {
    FileId file = world.files.received(SLEMAN, "lampiran.pdf");
    world.files.extracted(SLEMAN, file, "halaman pertama", "bendungan besar");
    world.publish(SLEMAN, document("1", "Rencana", "anggaran tahunan", "isi", file));
    world.publish(SLEMAN, document("2", "Bendungan", "", "isi"));
    world.level();

    assertThat(world.titles("rencana anggaran bendungan")).containsExactly("Rencana", "Bendungan");
    assertThat(world.titles("rencana jembatan")).containsExactly("Rencana");
    assertThat(world.titles("jembatan")).isEmpty();
  }

  @Test
  void where_a_page_of_documents_has_all_words_no_other_is_found() {
    published(
        IntStream.range(0, 14)
            .mapToObj(i -> i < 11 ? "irigasi sawah" : "irigasi kebun")
            .toArray(String[]::new));

    assertThat(world.find(SLEMAN, "irigasi sawah").total()).isEqualTo(11);
    assertThat(world.find(SLEMAN, "irigasi kebun").total()).isEqualTo(14);
    assertThat(world.find(SLEMAN, "irigasi kebun", 1, 3).hits())
        .extracting(SearchHit::id)
        .containsExactlyInAnyOrder("d11", "d12", "d13");
  }

  @Test
  void of_many_words_two_thirds_will_do_and_questions_are_not_among_them() {
    published("kantor kecamatan buka hari sabtu", "kantor pos", "libur nasional");

    assertThat(world.titles("apakah kantor kecamatan juga buka pada hari minggu?"))
        .startsWith("Dokumen 0")
        .doesNotContain("Dokumen 2");
  }

  @Test
  void a_word_nobody_wrote_finds_what_is_spelled_nearly_so_but_numbers_do_not() {
    published("retribusi pasar 2018", "pasar malam", "retribusi parkir");

    assertThat(world.titles("retrbusi pasar")).startsWith("Dokumen 0").hasSize(3);
    assertThat(world.titles("retrbusi")).containsExactlyInAnyOrder("Dokumen 0", "Dokumen 2");
    assertThat(world.titles("2017")).isEmpty();
    assertThat(world.titles("psr")).isEmpty();
    assertThat(world.titles("\"retrbusi pasar\"")).isEmpty();
  }

  @Test
  void a_word_that_is_written_is_not_mended() {
    published("tarif parkir", "tarik tambang");

    assertThat(world.titles("tarik")).containsExactly("Dokumen 1");
  }

  @Test
  void a_letter_that_a_prefix_swallowed_does_not_hide_the_root() {
    published("menebang pohon", "tebang pilih", "keamanan desa", "taman kota", "aman sentosa");

    assertThat(world.titles("tebang")).containsExactly("Dokumen 1", "Dokumen 0");
    assertThat(world.titles("menebang")).containsExactly("Dokumen 0", "Dokumen 1");
    assertThat(world.titles("taman")).containsExactly("Dokumen 3");
  }

  @Test
  void quotes_and_fields_stay_demands_beside_other_words() {
    published("pelayanan publik di kantor", "pelayanan prima bagi publik", "jembatan");

    assertThat(world.titles("\"pelayanan publik\" jembatan")).containsExactly("Dokumen 0");
    assertThat(world.titles("judul:jembatan kantor")).isEmpty();
    assertThat(world.titles("kantor jembatan -publik")).containsExactly("Dokumen 2");
  }

  @Test
  void a_pasted_paragraph_full_of_synonyms_is_answered() {
    published("surat pindah");

    assertThat(
            world.titles(
                "ktp kk akta nikah pindah sim skck bpjs bansos warung imb pbb npwp nib ppid apbd "
                    + "pajak rumah vaksin keluhan jam buka syarat biaya cara lurah camat pns "
                    + "surat pindah izin usaha jalan rusak lampu jalan"))
        .containsExactly("Dokumen 0");
  }

  @Test
  void words_in_quotes_stand_together() {
    published("pelayanan prima bagi publik", "pelayanan publik prima");

    assertThat(world.titles("\"pelayanan publik\"")).containsExactly("Dokumen 1");
    assertThat(world.titles("pelayanan publik")).hasSize(2);
  }

  @Test
  void words_in_quotes_do_not_reach_over_the_end_of_a_page() {
    FileId file = world.files.received(SLEMAN, "a.pdf");
    world.files.extracted(SLEMAN, file, "dana desa", "makmur sentosa");
    world.publish(SLEMAN, document("1", "Satu", "", "", file));
    world.level();

    assertThat(world.titles("\"desa makmur\"")).isEmpty();
    assertThat(world.titles("\"dana desa\"")).hasSize(1);
  }

  @Test
  void the_best_passage_names_its_file_and_page() {
    FileId first = world.files.received(SLEMAN, "lampiran-1.pdf");
    FileId second = world.files.received(SLEMAN, "Laporan Tahunan.pdf");
    world.files.extracted(SLEMAN, first, "pembukaan", "daftar isi");
    world.files.extracted(
        SLEMAN,
        second,
        IntStream.rangeClosed(1, 14)
            .mapToObj(i -> i == 12 ? "Realisasi serapan hibah triwulan" : "Halaman biasa " + i)
            .toArray(String[]::new));
    world.publish(SLEMAN, document("1", "Laporan", "Ringkasan laporan", "", first, second));
    world.level();

    SearchHit hit = only("hibah laporan");

    assertThat(hit.file()).contains("Laporan Tahunan.pdf");
    assertThat(hit.page()).contains(12);
    assertThat(hit.snippet()).isEqualTo("Realisasi serapan <mark>hibah</mark> triwulan");
  }

  @Test
  void a_file_is_found_by_its_name() {
    FileId file = world.files.received(SLEMAN, "denah-terminal.pdf");
    world.publish(SLEMAN, document("1", "Lampiran", "Gambar kerja", "", file));
    world.level();

    assertThat(only("terminal").snippet()).isEqualTo("Gambar kerja");
  }

  @Test
  void a_title_ranks_above_a_text() {
    published("penjelasan tentang retribusi pasar dan hal lain");
    world.publish(SLEMAN, document("t", "Retribusi pasar", "penjelasan"));
    world.level();

    assertThat(world.titles("retribusi pasar")).containsExactly("Retribusi pasar", "Dokumen 0");
  }

  @Test
  void highlights_cannot_inject() {
    String evil = "<script>alert('x')</script> & \"kutip\"";
    FileId file = world.files.received(SLEMAN, "<img src=x onerror=alert(1)>.pdf");
    world.files.extracted(SLEMAN, file, evil + " bahaya </mark><b>" + evil);
    world.publish(SLEMAN, document("1", evil, evil, "", file));
    world.level();

    for (String query : List.of("bahaya", "script", "alert", "kutip")) {
      String snippet = only(query).snippet();
      assertThat(snippet).contains("<mark>");
      assertThat(snippet.replace("<mark>", "").replace("</mark>", ""))
          .doesNotContain("<", ">", "\"", "'");
    }
  }

  @Test
  void a_hit_in_the_title_alone_shows_the_beginning_of_the_text() {
    world.publish(SLEMAN, document("1", "Retribusi", "<b>Isi</b> " + "panjang ".repeat(80)));
    world.level();

    assertThat(only("retribusi").snippet())
        .startsWith("&lt;b&gt;Isi&lt;/b&gt; panjang")
        .endsWith("…")
        .hasSizeLessThan(240);
  }

  @Test
  void a_long_text_is_shown_by_a_short_passage_around_the_word() {
    String filling =
        IntStream.range(0, 2_000).mapToObj(i -> "kata" + i).collect(Collectors.joining(" "));
    published(filling + " jarum " + filling);

    String snippet = only("jarum").snippet();

    assertThat(snippet).contains("<mark>jarum</mark>").hasSizeLessThan(400);
  }

  @Test
  void a_disabled_module_is_not_found_until_it_is_enabled_again() {
    published("irigasi");
    world.publish(BANTUL, document("b", "Bantul", "irigasi"));
    world.level();

    world.modules.disable(SLEMAN, "information");

    assertThat(world.find(SLEMAN, "irigasi").total()).isZero();
    assertThat(world.find(BANTUL, "irigasi").total()).isEqualTo(1);

    world.modules.enable(SLEMAN, "information");
    assertThat(world.find(SLEMAN, "irigasi").total()).isEqualTo(1);
  }

  @Test
  void a_source_that_is_away_is_not_found() {
    published("irigasi");
    world.sources.remove(world.information);

    assertThat(world.find(SLEMAN, "irigasi").total()).isZero();
  }

  @Test
  void a_query_of_stop_words_still_finds() {
    published("ini adalah untuk yang dan di", "kosong");

    assertThat(world.titles("yang dan untuk")).containsExactly("Dokumen 0");
  }

  @Test
  void stop_words_are_left_out_beside_other_words() {
    published("syarat pindah");

    assertThat(world.titles("apa saja syarat untuk pindah".replace("saja ", ""))).hasSize(1);
  }

  @Test
  void inflected_words_find_each_other_and_the_exact_form_comes_first() {
    published("daftar pegawai", "nasib pegawaiku", "daftar pegawainya");

    assertThat(world.titles("pegawaiku").getFirst()).isEqualTo("Dokumen 1");
    assertThat(world.titles("pegawaiku")).hasSize(3);
    assertThat(world.titles("pegawai").getFirst()).isEqualTo("Dokumen 0");
    assertThat(world.find(SLEMAN, "nasib pegawai").hits().getFirst().snippet())
        .isEqualTo("<mark>nasib</mark> <mark>pegawaiku</mark>");
  }

  @Test
  void a_regulation_is_found_however_it_is_written() {
    published(
        "berdasarkan PP 11/2017 tentang manajemen",
        "berdasarkan PP Nomor 11 Tahun 2017",
        "Peraturan Pemerintah Republik Indonesia No. 11 Tahun 2017",
        "PP Nomor 12 Tahun 2017 dan UU 11/2018",
        "UU Nomor 11 Tahun 2017");

    for (String query :
        List.of(
            "PP 11/2017",
            "PP Nomor 11 Tahun 2017",
            "pp no. 11 tahun 2017",
            "Peraturan Pemerintah Nomor 11 Tahun 2017",
            "peraturan pemerintah 11 thn 2017")) {
      assertThat(world.titles(query))
          .as(query)
          .containsExactlyInAnyOrder("Dokumen 0", "Dokumen 1", "Dokumen 2");
    }
    assertThat(world.titles("nomor 11 tahun 2017")).hasSize(4);
    assertThat(world.titles("UU 11/2018")).containsExactly("Dokumen 3");
  }

  @Test
  void an_abbreviation_finds_what_is_written_out_and_the_other_way_round() {
    published("syarat KTP baru", "syarat e-KTP", "syarat kartu tanda penduduk", "kartu keluarga");

    for (String query : List.of("KTP", "e-KTP", "ektp", "kartu tanda penduduk")) {
      assertThat(world.titles(query)).as(query).hasSize(3).doesNotContain("Dokumen 3");
    }
  }

  @Test
  void words_that_only_a_dot_or_an_apostrophe_holds_together_are_found() {
    published("selesai.Kemudian hari Jum'at", "laporan_tahunan v2.5");

    assertThat(world.titles("kemudian jumat")).containsExactly("Dokumen 0");
    assertThat(world.titles("jum’at")).containsExactly("Dokumen 0");
    assertThat(world.titles("tahunan")).containsExactly("Dokumen 1");
  }

  @Test
  void diacritics_and_case_do_not_matter() {
    published("Café PELAYANAN", "cafe\u0301 lain");

    assertThat(world.titles("CAFE")).hasSize(2);
    assertThat(world.titles("café pelayanan")).containsExactly("Dokumen 0", "Dokumen 1");
  }

  @Test
  void private_numbers_are_neither_found_nor_shown() {
    world.publish(
        SLEMAN,
        document(
            "1",
            "Penerima 3404120101800001",
            "Hubungi 0812-3456-7890",
            "NIK 3404120101800001 dan 340412 010180 0001, HP 081234567890 atau +62 812 3456 7890;"
                + " kantor (0274) 868405, NIP 198001012005011001"));
    world.level();

    assertThat(world.find(SLEMAN, "3404120101800001").total()).isZero();
    assertThat(world.find(SLEMAN, "081234567890").total()).isZero();
    assertThat(world.find(SLEMAN, "7890").total()).isZero();
    SearchHit hit = only("kantor 868405");
    assertThat(hit.title()).isEqualTo("Penerima ••••••••••••••••");
    assertThat(hit.snippet()).doesNotContain("3404", "0812", "7890").contains("868405");
    assertThat(only("198001012005011001").id()).isEqualTo("1");
  }

  @Test
  void an_id_may_hold_a_slash_and_a_body_may_be_empty() {
    world.publish(SLEMAN, document("a/b/c", "Miring", ""));
    world.level();

    assertThat(only("miring").id()).isEqualTo("a/b/c");
    assertThat(only("miring").snippet()).isEmpty();
  }
}
