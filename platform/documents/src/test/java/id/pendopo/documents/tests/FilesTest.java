package id.pendopo.documents.tests;

import static id.pendopo.documents.tests.Fixture.KUTA;
import static id.pendopo.documents.tests.Fixture.UBUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.IncomingImage;
import id.pendopo.api.document.PageText;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

@InFelix(
    value = {
      "jakarta.ws.rs-api",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.documents"
    },
    settings = {"pendopo.upload.max-size=3000000", ExtractorHome.SETTING})
class FilesTest {

  private Fixture fixture;

  @BeforeEach
  void begin(BundleContext context, FelixNode node) throws Exception {
    fixture = new Fixture(context, node);
  }

  @Test
  void finds_the_words_of_page_twelve_of_a_pdf_on_page_twelve(Files files) throws Exception {
    StoredFile kept = fixture.keep(UBUD, fixture.samples.pdf(unique(".pdf"), 12));
    assertThat(kept.text()).isEqualTo(TextState.PENDING);
    assertThat(fixture.toldExtracted(kept.id())).isTrue();
    StoredFile read = fixture.settled(UBUD, kept.id());
    assertThat(read.text()).isEqualTo(TextState.EXTRACTED);
    assertThat(read.pages()).isEqualTo(12);
    assertThat(read.textProblem()).isEmpty();
    List<PageText> pages = fixture.in(UBUD, () -> files.text(kept.id()));
    assertThat(pages).hasSize(12);
    assertThat(pages.get(11).page()).isEqualTo(12);
    assertThat(pages.get(11).text()).startsWith("Retribusi pasar");
  }

  @Test
  void reads_a_word_document_whose_name_has_path_parts(Files files) throws Exception {
    Path letter = fixture.samples.docx(unique(".docx"), "Yth. Kepala Dinas 😀", unique(""));
    IncomingFile incoming = fixture.receive(UBUD, letter, "C:\\surat\\..\\Surat\u202E Edaran.docx");
    assertThat(incoming.name()).isEqualTo("Surat Edaran.docx");
    StoredFile kept = keep(incoming);
    assertThat(fixture.toldExtracted(kept.id())).isTrue();
    assertThat(fixture.in(UBUD, () -> files.text(kept.id())))
        .singleElement()
        .satisfies(page -> assertThat(page.text()).startsWith("Yth. Kepala Dinas 😀\n"));
  }

  @Test
  void gives_back_what_it_was_given(Files files) throws Exception {
    Path letter = fixture.samples.text(unique(".txt"), "isi surat");
    StoredFile kept = fixture.keep(UBUD, letter);
    assertThat(fixture.in(UBUD, () -> files.find(kept.id()))).isPresent();
    assertThat(kept.size()).isEqualTo(9);
    assertThat(kept.mediaType()).isEqualTo("text/plain");
    try (InputStream content = fixture.in(UBUD, () -> files.open(kept.id()))) {
      assertThat(content).hasContent("isi surat");
    }
  }

  @Test
  void never_opens_a_file_of_another_agency(Files files) throws Exception {
    StoredFile kept = fixture.keep(UBUD, fixture.samples.text(unique(".txt"), unique("rahasia")));
    fixture.settled(UBUD, kept.id());
    assertThat(fixture.in(KUTA, () -> files.find(kept.id()))).isEmpty();
    assertThat(fixture.in(KUTA, () -> files.find(List.of(kept.id())))).isEmpty();
    assertThat(fixture.in(KUTA, () -> files.text(kept.id()))).isEmpty();
    assertThat(problem(() -> fixture.in(KUTA, () -> files.open(kept.id())))).isEqualTo(404);
    assertThat(problem(() -> fixture.in(KUTA, () -> writing(() -> again(files, kept.id())))))
        .isEqualTo(404);
    IncomingFile stolen =
        new IncomingFile(kept.name(), kept.mediaType(), kept.size(), kept.sha256());
    assertThat(problem(() -> fixture.in(KUTA, () -> writing(() -> files.keep(stolen)))))
        .isEqualTo(410);
    assertThat(fixture.in(UBUD, () -> files.text(kept.id()))).isNotEmpty();
  }

  @Test
  void gives_several_in_the_order_asked_for(Files files) throws Exception {
    FileId first = fixture.keep(UBUD, fixture.samples.text(unique(".txt"), "satu")).id();
    FileId second = fixture.keep(UBUD, fixture.samples.text(unique(".txt"), "dua")).id();
    List<FileId> asked = List.of(second, new FileId(987_654), first, second);
    assertThat(fixture.in(UBUD, () -> files.find(asked)))
        .extracting(StoredFile::id)
        .containsExactly(second, first, second);
  }

  @Test
  void stores_equal_content_once_and_reads_its_text_once(Files files) throws Exception {
    Path same = fixture.samples.pdf(unique(".pdf"), 60);
    StoredFile first = fixture.keep(UBUD, same);
    StoredFile second = fixture.keep(UBUD, same);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.sha256()).isEqualTo(first.sha256());
    fixture.settled(UBUD, first.id());
    assertThat(fixture.toldExtracted(second.id())).isTrue();
    assertThat(fixture.settled(UBUD, second.id()).pages()).isEqualTo(60);
    assertThat(fixture.in(UBUD, () -> files.text(second.id())))
        .hasSize(60)
        .isEqualTo(fixture.in(UBUD, () -> files.text(first.id())));
  }

  @Test
  void keeps_a_very_long_text_whole(Files files) throws Exception {
    // more than one statement may carry on MariaDB's older limits; in letters of three bytes
    String text = unique(" ꦥ").repeat(22_000);
    StoredFile kept = fixture.keep(UBUD, fixture.samples.text(unique(".txt"), text));
    assertThat(fixture.settled(UBUD, kept.id()).text()).isEqualTo(TextState.EXTRACTED);
    List<PageText> pages = fixture.in(UBUD, () -> files.text(kept.id()));
    assertThat(pages).hasSize(1);
    assertSame(pages.getFirst().text(), text);
  }

  @Test
  void never_tears_a_letter_of_two_units(Files files) throws Exception {
    // so that its first half would be the last unit of a part in the database
    String text = "a" + "😀".repeat(130_000);
    StoredFile kept = fixture.keep(UBUD, fixture.samples.docx(unique(".docx"), text));
    fixture.settled(UBUD, kept.id());
    assertSame(fixture.in(UBUD, () -> files.text(kept.id())).getFirst().text(), text);
  }

  @Test
  void takes_the_record_back_with_the_transaction_and_the_content_a_day_later(Files files)
      throws Exception {
    Path letter = fixture.samples.text(unique(".txt"), unique("batal"));
    IncomingFile incoming = fixture.receive(UBUD, letter, "batal.txt");
    StoredFile[] kept = new StoredFile[1];
    assertThatThrownBy(
            () ->
                fixture.in(
                    UBUD,
                    () ->
                        writing(
                            () -> {
                              kept[0] = files.keep(incoming);
                              throw new IllegalArgumentException("changed my mind");
                            })))
        .hasMessage("changed my mind");
    assertThat(fixture.in(UBUD, () -> files.find(kept[0].id()))).isEmpty();
    Path content = fixture.content(UBUD, incoming.sha256());
    fixture.run(UBUD, "documents.remove-unkept");
    assertThat(content).exists();
    age(content);
    assertThat(fixture.run(UBUD, "documents.remove-unkept")).hasSize(1);
    assertThat(content).doesNotExist();
    assertThat(problem(() -> keep(incoming))).isEqualTo(410);
  }

  @Test
  void never_removes_the_content_of_a_kept_file(Files files) throws Exception {
    StoredFile kept = fixture.keep(UBUD, fixture.samples.text(unique(".txt"), unique("simpan")));
    age(fixture.content(UBUD, kept.sha256()));
    fixture.run(UBUD, "documents.remove-unkept");
    try (InputStream content = fixture.in(UBUD, () -> files.open(kept.id()))) {
      assertThat(content).isNotEmpty();
    }
  }

  @Test
  void keeps_nothing_outside_a_transaction(Files files, Transactions transactions)
      throws Exception {
    IncomingFile incoming =
        fixture.receive(UBUD, fixture.samples.text(unique(".txt"), unique("")), "a.txt");
    assertThatThrownBy(() -> fixture.in(UBUD, () -> files.keep(incoming)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fixture.in(UBUD, () -> transactions.read(() -> files.keep(incoming))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> files.find(new FileId(1))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void says_why_the_text_of_a_file_cannot_be_read_and_tries_again_when_asked(Files files)
      throws Exception {
    StoredFile kept = fixture.keep(UBUD, fixture.samples.lockedPdf(unique(".pdf")));
    assertThat(fixture.toldExtracted(kept.id())).isFalse();
    StoredFile failed = fixture.settled(UBUD, kept.id());
    assertThat(failed.text()).isEqualTo(TextState.FAILED);
    assertThat(failed.textProblem()).hasValueSatisfying(p -> assertThat(p.id()).contains("sandi"));
    assertThat(fixture.in(UBUD, () -> files.text(kept.id()))).isEmpty();
    fixture.told.clear();
    fixture.in(UBUD, () -> writing(() -> again(files, kept.id())));
    assertThat(fixture.toldExtracted(kept.id())).isFalse();
    assertThat(fixture.settled(UBUD, kept.id()).text()).isEqualTo(TextState.FAILED);
  }

  @Test
  void reads_a_text_again_when_asked(Files files) throws Exception {
    StoredFile kept = fixture.keep(UBUD, fixture.samples.pdf(unique(".pdf"), 3));
    assertThat(fixture.toldExtracted(kept.id())).isTrue();
    fixture.told.clear();
    fixture.in(UBUD, () -> writing(() -> again(files, kept.id())));
    assertThat(fixture.toldExtracted(kept.id())).isTrue();
    assertThat(fixture.in(UBUD, () -> files.text(kept.id()))).hasSize(3);
  }

  @Test
  void says_that_a_scan_and_a_picture_hold_no_text(Files files) throws Exception {
    StoredFile scan = fixture.keep(UBUD, fixture.samples.scan(unique(".pdf")));
    assertThat(fixture.settled(UBUD, scan.id()).text()).isEqualTo(TextState.NONE);
    assertThat(fixture.settled(UBUD, scan.id()).textProblem()).isPresent();
    byte[] png = fixture.samples.png();
    Path picture = fixture.samples.bytes(unique(".png"), png);
    StoredFile kept = fixture.keep(UBUD, picture);
    assertThat(kept.text()).isEqualTo(TextState.NONE);
    assertThat(fixture.toldExtracted(kept.id())).isFalse();
    assertThat(fixture.in(UBUD, () -> files.find(kept.id()).orElseThrow().textProblem())).isEmpty();
  }

  @Test
  void refuses_what_is_too_large_empty_or_lies(Files files) throws Exception {
    Path large = fixture.samples.text(unique(".txt"), "x".repeat(3_000_001));
    assertThat(problem(() -> fixture.receive(UBUD, large, "besar.txt"))).isEqualTo(413);
    Path empty = fixture.samples.text(unique(".txt"), "");
    assertThat(problem(() -> fixture.receive(UBUD, empty, "kosong.txt"))).isEqualTo(422);
    Path lie = fixture.samples.docx(unique(".docx"), "surat");
    assertThat(problem(() -> fixture.receive(UBUD, lie, "laporan.pdf"))).isEqualTo(415);
    assertThat(files).isNotNull();
  }

  @Test
  void checks_every_file_against_its_checksum() throws Exception {
    StoredFile kept = fixture.keep(KUTA, fixture.samples.text(unique(".txt"), unique("utuh")));
    AdminCommand command = fixture.service(AdminCommand.class, c -> c.name().equals("files"));
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    assertThat(command.run(List.of("check"), printer, printer)).isZero();
    assertThat(command.run(List.of("heal"), printer, printer)).isEqualTo(2);
    java.nio.file.Files.writeString(fixture.content(KUTA, kept.sha256()), "rusak");
    assertThat(command.run(List.of("check"), printer, printer)).isEqualTo(1);
    assertThat(out.toString()).contains("kuta\t" + kept.id() + "\tWRONG_SIZE\t" + kept.sha256());
    java.nio.file.Files.delete(fixture.content(KUTA, kept.sha256()));
    assertThat(command.run(List.of("check"), printer, printer)).isEqualTo(1);
    assertThat(out.toString()).contains("\tMISSING\t");
    fixture.keep(KUTA, fixture.samples.root().resolve(kept.name()));
    assertThat(command.run(List.of("check"), printer, printer)).isZero();
  }

  @Test
  void says_that_it_can_read_text_and_has_room() throws Exception {
    for (String name : List.of("documents.extractor", "documents.disk")) {
      Health health = fixture.service(HealthCheck.class, c -> c.name().equals(name)).check();
      assertThat(health.status()).as(name).isIn(Health.Status.OK, Health.Status.WARN);
    }
  }

  @Test
  void lets_go_of_a_file_and_a_day_later_of_its_content(Files files) throws Exception {
    Path letter = fixture.samples.text(unique(".txt"), unique("dilepas"));
    StoredFile first = fixture.keep(UBUD, letter);
    StoredFile second = fixture.keep(UBUD, letter);
    Path content = fixture.content(UBUD, first.sha256());
    fixture.settled(UBUD, first.id());
    fixture.settled(UBUD, second.id());
    assertThat(fixture.in(KUTA, () -> writing(() -> files.release(first.id())))).isFalse();
    age(content);
    assertThat(fixture.in(UBUD, () -> writing(() -> files.release(first.id())))).isTrue();
    assertThat(fixture.in(UBUD, () -> writing(() -> files.release(first.id())))).isFalse();
    assertThat(fixture.in(UBUD, () -> files.find(first.id()))).isEmpty();
    assertThat(fixture.in(UBUD, () -> files.text(first.id()))).isEmpty();
    assertThat(fixture.in(UBUD, () -> files.text(second.id()))).isNotEmpty();
    age(content);
    fixture.run(UBUD, "documents.remove-unkept");
    assertThat(content).as("another file has it").exists();
    assertThat(fixture.in(UBUD, () -> writing(() -> files.release(second.id())))).isTrue();
    fixture.run(UBUD, "documents.remove-unkept");
    assertThat(content).as("for a day").exists();
    age(content);
    fixture.run(UBUD, "documents.remove-unkept");
    assertThat(content).doesNotExist();
  }

  @Test
  void keeps_what_is_received_again_while_it_is_let_go(Files files) throws Exception {
    Path letter = fixture.samples.text(unique(".txt"), unique("kembali"));
    StoredFile kept = fixture.keep(UBUD, letter);
    fixture.settled(UBUD, kept.id());
    IncomingFile incoming = fixture.receive(UBUD, letter, "kembali.txt");
    assertThat(fixture.in(UBUD, () -> writing(() -> files.release(kept.id())))).isTrue();
    fixture.run(UBUD, "documents.remove-unkept");
    StoredFile again = keep(incoming);
    age(fixture.content(UBUD, kept.sha256()));
    fixture.run(UBUD, "documents.remove-unkept");
    try (InputStream content = fixture.in(UBUD, () -> files.open(again.id()))) {
      assertThat(content).isNotEmpty();
    }
  }

  @Test
  void takes_a_release_back_with_its_transaction(Files files) throws Exception {
    StoredFile kept = fixture.keep(UBUD, fixture.samples.text(unique(".txt"), unique("tetap")));
    fixture.settled(UBUD, kept.id());
    assertThatThrownBy(
            () ->
                fixture.in(
                    UBUD,
                    () ->
                        writing(
                            () -> {
                              files.release(kept.id());
                              throw new IllegalArgumentException("changed my mind");
                            })))
        .hasMessage("changed my mind");
    age(fixture.content(UBUD, kept.sha256()));
    fixture.run(UBUD, "documents.remove-unkept");
    assertThat(fixture.in(UBUD, () -> files.text(kept.id()))).isNotEmpty();
    assertThat(fixture.content(UBUD, kept.sha256())).exists();
    assertThatThrownBy(() -> fixture.in(UBUD, () -> files.release(kept.id())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tells_where_a_photo_was_taken_to_whoever_asks_and_stores_none_of_it(Files files)
      throws Exception {
    Path photo = fixture.samples.bytes(unique(".jpg"), fixture.samples.photo(60, 30, 6));
    IncomingImage incoming;
    try (InputStream content = java.nio.file.Files.newInputStream(photo)) {
      incoming = fixture.in(UBUD, () -> files.receiveImage(content, "proyek.jpg"));
    }
    assertThat(incoming.facts().place()).isPresent();
    assertThat(incoming.facts().width()).isEqualTo(30);
    StoredFile kept = keep(incoming.file());
    assertThat(kept.size()).isLessThan(java.nio.file.Files.size(photo));
    assertThat(fixture.receive(UBUD, photo, "lain.jpg").sha256()).isEqualTo(kept.sha256());
    try (InputStream content = fixture.in(UBUD, () -> files.open(kept.id()))) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("Rahasia");
    }
    try (InputStream letter = new ByteArrayInputStream("surat".getBytes(StandardCharsets.UTF_8))) {
      assertThat(problem(() -> fixture.in(UBUD, () -> files.receiveImage(letter, "a.txt"))))
          .isEqualTo(415);
    }
    Path torn =
        fixture.samples.bytes(
            unique(".png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    assertThat(problem(() -> fixture.receive(UBUD, torn, "robek.png"))).isEqualTo(422);
  }

  @Test
  void checks_files_at_night_and_names_those_that_are_damaged(Files files) throws Exception {
    Path letter = fixture.samples.text(unique(".txt"), unique("malam"));
    StoredFile first = fixture.keep(UBUD, letter);
    StoredFile second = fixture.keep(UBUD, letter);
    Path content = fixture.content(UBUD, first.sha256());
    java.nio.file.Files.writeString(content, "x".repeat((int) first.size()));
    List<String> log = fixture.run(UBUD, "documents.check-files");
    assertThat(log)
        .anyMatch(
            line ->
                line.contains("WRONG_CHECKSUM") && line.contains(first.id() + ", " + second.id()));
    assertThat(log.getLast()).startsWith("Selesai: 1 rusak");
    assertThat(fixture.run(KUTA, "documents.check-files").getLast()).startsWith("Selesai: 0 rusak");
    fixture.keep(UBUD, letter);
    assertThat(fixture.run(UBUD, "documents.check-files").getLast()).startsWith("Selesai: 0 rusak");
    java.nio.file.Files.delete(content);
    assertThat(fixture.run(UBUD, "documents.check-files").getLast()).startsWith("Selesai: 1 rusak");
    for (long id = first.id().value(); id <= second.id().value() + 1; id++) {
      FileId each = new FileId(id);
      fixture.in(UBUD, () -> writing(() -> files.release(each)));
    }
    assertThat(fixture.run(UBUD, "documents.check-files").getLast()).startsWith("Selesai: 0 rusak");
  }

  @Test
  void goes_on_with_a_check_that_was_cut_short(Files files) throws Exception {
    for (int i = 0; i < 3; i++) {
      fixture.keep(KUTA, fixture.samples.text(unique(".txt"), unique("lanjut")));
    }
    assertThat(files).isNotNull();
    List<String> stopped = fixture.run(KUTA, "documents.check-files", true);
    assertThat(stopped.getLast()).startsWith("Dihentikan");
    List<String> resumed = fixture.run(KUTA, "documents.check-files");
    assertThat(resumed.getFirst()).startsWith("Dilanjutkan dari 1 dari ");
    assertThat(resumed.getLast()).startsWith("Selesai");
    assertThat(fixture.run(KUTA, "documents.check-files").getFirst())
        .doesNotStartWith("Dilanjutkan");
  }

  private StoredFile keep(IncomingFile incoming) throws Exception {
    return fixture.in(UBUD, () -> writing(() -> fixture.files().keep(incoming)));
  }

  private <T> T writing(java.util.function.Supplier<T> work) {
    return fixture.service(Transactions.class).write(work);
  }

  private static boolean again(Files files, FileId id) {
    files.extractAgain(id);
    return true;
  }

  private static void age(Path content) throws Exception {
    java.nio.file.Files.setLastModifiedTime(
        content, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
  }

  private static int problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Problem.class, call).status();
  }

  /** Compares without printing a megabyte. */
  private static void assertSame(String read, String written) {
    int same = Arrays.mismatch(read.toCharArray(), written.toCharArray());
    assertThat(same).as("%s characters read of %s", read.length(), written.length()).isEqualTo(-1);
  }

  private static String unique(String ending) {
    return UUID.randomUUID() + ending;
  }
}
