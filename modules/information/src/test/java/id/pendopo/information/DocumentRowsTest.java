package id.pendopo.information;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.document.FileId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrations, mapping and queries together on H2, for two agencies. */
class DocumentRowsTest {

  private static final String URL = "jdbc:h2:mem:information;DB_CLOSE_DELAY=-1";
  private static final Instant NOW = Instant.parse("2026-04-01T02:00:00.123456Z");
  private static SessionFactory factory;

  @BeforeAll
  static void migrate() throws Exception {
    try (Connection connection = DriverManager.getConnection(URL);
        Stream<Path> files = Files.list(Path.of("src/main/resources/db/information"))) {
      for (Path file : files.sorted().toList()) {
        run(connection, file);
      }
    }
    factory =
        new Configuration()
            .addAnnotatedClass(Document.class)
            .addAnnotatedClass(DocumentFile.class)
            .setProperty("hibernate.connection.url", URL)
            .setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
            .setProperty("hibernate.jdbc.time_zone", "UTC")
            .setProperty("hibernate.hbm2ddl.auto", "validate")
            .setProperty("hibernate.generate_statistics", true)
            .buildSessionFactory();
  }

  private static void run(Connection connection, Path file) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute(read(file));
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  @AfterAll
  static void close() {
    factory.close();
  }

  @BeforeEach
  void empty() throws Exception {
    try (Connection connection = DriverManager.getConnection(URL);
        var statement = connection.createStatement()) {
      statement.execute("delete from information_document_file");
      statement.execute("delete from information_document");
    }
  }

  private static <T> T in(long agency, Function<Session, T> work) {
    try (Session session = factory.withOptions().tenantIdentifier((Object) agency).openSession()) {
      return session.fromTransaction(ignored -> work.apply(session));
    }
  }

  private static Optional<Document> found(long agency, Document kept) {
    return in(agency, session -> Optional.ofNullable(session.find(Document.class, kept.id())));
  }

  private static <T> List<T> rows(long agency, Function<Session, List<T>> work) {
    return in(agency, work);
  }

  private static Document keep(
      long agency, String title, String day, String unit, DocumentState state, long... files) {
    return in(
        agency,
        session -> {
          Document document =
              Document.draft(
                  new DocumentContent(
                      title,
                      "Isi 100% dari " + title,
                      Optional.ofNullable(unit),
                      InformationClass.BERKALA,
                      LocalDate.parse(day)),
                  NOW);
          for (long file : files) {
            document.add(new FileId(file), NOW);
          }
          if (state != DocumentState.DRAFT) {
            document.publish(NOW);
          }
          if (state == DocumentState.WITHDRAWN) {
            document.withdraw("Salah", NOW);
          }
          session.persist(document);
          return document;
        });
  }

  private static List<String> titles(
      long agency, DocumentFilter filter, Optional<Set<String>> units) {
    return in(
        agency,
        session ->
            DocumentRows.list(session, filter, units, DocumentSort.NEWEST, 0, 10).stream()
                .map(document -> document.content().title())
                .toList());
  }

  private static DocumentFilter text(String text) {
    return new DocumentFilter(text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void stores_and_reads_everything_that_a_document_says() {
    Document kept = keep(1, "Laporan", "2026-03-01", "air", DocumentState.WITHDRAWN, 5, 4);

    Document read = found(1, kept).orElseThrow();

    assertThat(read.content()).isEqualTo(kept.content());
    assertThat(rows(1, session -> session.find(Document.class, kept.id()).files()))
        .containsExactly(new FileId(5), new FileId(4));
    assertThat(read.withdrawalReason()).contains("Salah");
    assertThat(read.publishedAt()).contains(NOW);
    assertThat(read.changedAt()).isEqualTo(NOW);
  }

  @Test
  void another_agency_sees_nothing_of_it() {
    Document kept = keep(1, "Laporan", "2026-03-01", null, DocumentState.PUBLISHED, 5);

    assertThat(titles(2, DocumentFilter.ALL, Optional.empty())).isEmpty();
    assertThat(found(2, kept)).isEmpty();
    assertThat(rows(2, session -> DocumentRows.publicAfter(session, 0, 10))).isEmpty();
    assertThat(rows(2, session -> DocumentRows.publicAmong(session, List.of(kept.id())))).isEmpty();
    assertThat(rows(2, session -> DocumentRows.documentsOf(session, new FileId(5)))).isEmpty();
  }

  @Test
  void lists_the_newest_first_and_pages_in_the_database() {
    keep(1, "Lama", "2025-01-01", null, DocumentState.DRAFT);
    keep(1, "Baru", "2026-01-01", null, DocumentState.DRAFT);
    keep(1, "Tengah", "2025-06-01", null, DocumentState.DRAFT);

    assertThat(titles(1, DocumentFilter.ALL, Optional.empty()))
        .containsExactly("Baru", "Tengah", "Lama");
    assertThat(
            rows(
                1,
                session ->
                    DocumentRows.list(
                            session, DocumentFilter.ALL, Optional.empty(), DocumentSort.TITLE, 1, 1)
                        .stream()
                        .map(document -> document.content().title())
                        .toList()))
        .containsExactly("Lama");
    long count =
        in(1, session -> DocumentRows.count(session, DocumentFilter.ALL, Optional.empty()));
    assertThat(count).isEqualTo(3);
  }

  @Test
  void every_order_is_understood_by_the_database() {
    keep(1, "Lama", "2025-01-01", null, DocumentState.DRAFT);

    for (DocumentSort sort : DocumentSort.values()) {
      assertThat(
              rows(
                  1,
                  session ->
                      DocumentRows.list(session, DocumentFilter.ALL, Optional.empty(), sort, 0, 5)))
          .hasSize(1);
    }
  }

  @Test
  void filters_by_state_class_unit_and_words() {
    keep(1, "Anggaran air", "2026-01-01", "air", DocumentState.PUBLISHED);
    keep(1, "Anggaran jalan", "2026-01-02", "jalan", DocumentState.DRAFT);

    assertThat(
            titles(
                1,
                new DocumentFilter(
                    "",
                    Optional.of(DocumentState.DRAFT),
                    Optional.of(InformationClass.BERKALA),
                    Optional.empty()),
                Optional.empty()))
        .containsExactly("Anggaran jalan");
    assertThat(titles(1, DocumentFilter.ALL, Optional.of(Set.of("air", "laut"))))
        .containsExactly("Anggaran air");
    assertThat(titles(1, text("ANGGARAN j"), Optional.empty())).containsExactly("Anggaran jalan");
    assertThat(titles(1, text("100% dari"), Optional.empty())).hasSize(2);
    assertThat(titles(1, text("ang_aran"), Optional.empty())).isEmpty();
    assertThat(titles(1, text("!"), Optional.empty())).isEmpty();
  }

  @Test
  void the_public_gets_only_what_is_published() {
    Document draft = keep(1, "Konsep", "2026-01-01", "air", DocumentState.DRAFT);
    Document open = keep(1, "Umum", "2026-01-01", "jalan", DocumentState.PUBLISHED, 8);
    Document gone = keep(1, "Ditarik", "2026-01-01", "laut", DocumentState.WITHDRAWN);

    assertThat(rows(1, session -> DocumentRows.publicAfter(session, 0, 10)))
        .extracting(Document::id)
        .containsExactly(open.id());
    assertThat(rows(1, session -> DocumentRows.publicAfter(session, open.id(), 10))).isEmpty();
    assertThat(
            rows(
                1,
                session ->
                    DocumentRows.publicAmong(session, List.of(draft.id(), open.id(), gone.id()))))
        .containsExactly(open.id());
    assertThat(rows(1, session -> DocumentRows.publishedLast(session, 5)))
        .extracting(Document::id)
        .containsExactly(open.id());
    assertThat(rows(1, DocumentRows::publicUnits)).containsExactly("jalan");
    assertThat(rows(1, session -> DocumentRows.documentsOf(session, new FileId(8))))
        .containsExactly(open.id());
  }

  @Test
  void finds_the_newest_files_of_the_units_that_may_be_seen() {
    keep(1, "Air", "2026-01-01", "air", DocumentState.DRAFT, 1, 2);
    Document road = keep(1, "Jalan", "2026-01-01", "jalan", DocumentState.DRAFT, 3);

    List<Object[]> rows =
        in(1, session -> DocumentRows.newestFiles(session, Optional.of(Set.of("jalan")), 10));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst()).containsExactly(road.id(), 3L);
    assertThat(rows(1, session -> DocumentRows.newestFiles(session, Optional.empty(), 2)))
        .hasSize(2);
  }

  @Test
  void a_page_with_its_files_costs_two_queries_whatever_its_length() {
    for (int i = 1; i <= 10; i++) {
      keep(1, "Dokumen " + i, "2026-01-01", null, DocumentState.DRAFT, 2L * i, 2L * i + 1);
    }
    factory.getStatistics().clear();

    int files =
        in(
            1,
            session ->
                DocumentRows.list(
                        session, DocumentFilter.ALL, Optional.empty(), DocumentSort.NEWEST, 0, 10)
                    .stream()
                    .mapToInt(document -> document.files().size())
                    .sum());

    assertThat(files).isEqualTo(20);
    assertThat(factory.getStatistics().getPrepareStatementCount()).isEqualTo(2);
  }

  @Test
  void a_change_of_the_files_alone_raises_the_version() {
    Document kept = keep(1, "Laporan", "2026-03-01", null, DocumentState.DRAFT, 5);

    long version =
        in(
            1,
            session -> {
              Document document = session.find(Document.class, kept.id());
              document.remove(new FileId(5), NOW.plusSeconds(1));
              session.flush();
              return document.version();
            });

    assertThat(version).isEqualTo(kept.version() + 1);
    assertThat(rows(1, session -> session.find(Document.class, kept.id()).files())).isEmpty();
  }
}
