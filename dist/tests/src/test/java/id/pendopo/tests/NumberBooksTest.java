package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.tests.Rest.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Number books over REST, as a clerk's program uses them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberBooksTest {

  private static final String BOOKS = "/api/v1/number-books";
  private static final String PATTERN = "{classification}/{serial:3}/{unit}/{roman}/{year}";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Server server;
  private Rest admin;

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data);
    admin = server.administrator();
    admin.post("/api/v1/units", Map.of("code", "TGR", "name", "Desa Tegalrejo")).expect(201);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String book(String pattern, String reset) {
    String code = "buku-" + COUNT.incrementAndGet();
    Answer made =
        admin.post(BOOKS, Map.of("code", code, "pattern", pattern, "reset", reset)).expect(201);
    assertThat(made.header("Location")).endsWith(BOOKS + "/" + code);
    assertThat(made.json().get("code").asString()).isEqualTo(code);
    return BOOKS + "/" + code;
  }

  private static Map<String, Object> letter() {
    return new HashMap<>(
        Map.of(
            "on", "2021-07-05",
            "classification", "140",
            "unit", "TGR",
            "subject", "Surat keterangan usaha"));
  }

  private static Map<String, Object> letter(String field, Object value) {
    Map<String, Object> letter = letter();
    letter.put(field, value);
    return letter;
  }

  private JsonNode take(String book) {
    return admin.post(book + "/numbers", letter()).expect(201).json();
  }

  private JsonNode register(String book, String query) {
    return admin.get(book + "/register" + query).expect(200).json();
  }

  private static String field(Answer answer) {
    JsonNode problem = answer.expect(422).json();
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    return problem.get("errors").get(0).get("field").asString();
  }

  @Test
  void a_book_is_made_and_gives_numbers() {
    String book = book(PATTERN, "YEAR");
    JsonNode first = take(book);
    assertThat(first.get("serial").asLong()).isEqualTo(1);
    assertThat(first.get("number").asString()).isEqualTo("140/001/TGR/VII/2021");
    assertThat(take(book).get("number").asString()).isEqualTo("140/002/TGR/VII/2021");
    JsonNode read = register(book, "");
    assertThat(read.get("total").asLong()).isEqualTo(2);
    assertThat(read.get("numbers").get(0)).isEqualTo(first);
    JsonNode second = register(book, "?page=2&size=1");
    assertThat(second.get("numbers")).hasSize(1);
    assertThat(second.get("numbers").get(0).get("serial").asLong()).isEqualTo(2);
    assertThat(admin.get(BOOKS).expect(200).body()).contains(book.substring(BOOKS.length() + 1));
  }

  @Test
  void a_repeated_call_takes_no_second_number() {
    String book = book(PATTERN, "YEAR");
    Rest same = admin.with("Idempotency-Key", "surat-" + book);
    JsonNode first = same.post(book + "/numbers", letter()).expect(201).json();
    Answer again = same.post(book + "/numbers", letter()).expect(201);
    assertThat(again.json()).isEqualTo(first);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(register(book, "").get("total").asLong()).isEqualTo(1);
  }

  @Test
  void one_hundred_clients_at_once_get_one_to_one_hundred() throws Exception {
    String book = book(PATTERN, "YEAR");
    List<Long> serials = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
      List<Future<JsonNode>> calls = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        calls.add(clients.submit(() -> take(book)));
      }
      for (Future<JsonNode> call : calls) {
        serials.add(call.get().get("serial").asLong());
      }
    }
    assertThat(serials)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void void_reserve_insert_use_and_take_over() {
    String book = book("{serial:3}/{year}", "YEAR");
    admin
        .post(
            book + "/take-over",
            Map.of("on", "2021-01-01", "last", 399, "reason", "Dari buku kertas"))
        .expect(204);
    JsonNode first = take(book);
    assertThat(first.get("number").asString()).isEqualTo("400/2021");
    JsonNode inserted =
        admin
            .post(book + "/insertions", withReason(letter("after", 123), "Tertinggal"))
            .expect(201)
            .json();
    assertThat(inserted.get("number").asString()).isEqualTo("123a/2021");
    JsonNode block =
        admin
            .post(
                book + "/reservations",
                Map.of("on", "2021-07-05", "count", 3, "reason", "Loket desa"))
            .expect(201)
            .json()
            .get("numbers");
    assertThat(block).hasSize(3);
    String reserved = book + "/numbers/" + block.get(0).get("id").asString();
    JsonNode used =
        admin.post(reserved + "/use", Map.of("subject", "Surat loket")).expect(200).json();
    assertThat(used.get("state").asString()).isEqualTo("ISSUED");
    admin.post(reserved + "/use", Map.of("subject", "Lagi")).expect(409);
    String line = book + "/numbers/" + first.get("id").asString();
    admin
        .with("If-Match", "\"7\"")
        .post(line + "/void", Map.of("reason", "Salah ketik"))
        .expect(412);
    assertThat(field(admin.post(line + "/void", Map.of("reason", " ")))).isEqualTo("reason");
    assertThat(
            admin
                .post(line + "/void", Map.of("reason", "Salah ketik"))
                .expect(200)
                .json()
                .get("state")
                .asString())
        .isEqualTo("VOID");
    admin.post(line + "/void", Map.of("reason", "Salah ketik")).expect(409);
    admin.post(book + "/numbers/999999/void", Map.of("reason", "Tidak ada")).expect(404);
    admin.post(book + "/numbers/x/void", Map.of("reason", "Tidak ada")).expect(404);
    assertThat(register(book, "?state=VOID").get("numbers").get(0).get("reason").asString())
        .isEqualTo("Salah ketik");
    assertThat(register(book, "").get("total").asLong()).isEqualTo(5);
  }

  private static Map<String, Object> withReason(Map<String, Object> body, String reason) {
    body.put("reason", reason);
    return body;
  }

  @Test
  void wrong_input_is_named_and_takes_nothing() {
    assertThat(field(admin.post(BOOKS, Map.of("code", "x", "pattern", "{year}", "reset", "YEAR"))))
        .isEqualTo("pattern");
    assertThat(
            field(
                admin.post(
                    BOOKS, Map.of("code", "x", "pattern", "{serial}/{minggu}", "reset", "YEAR"))))
        .isEqualTo("pattern");
    assertThat(field(admin.post(BOOKS, Map.of("code", "x", "pattern", "{serial}", "reset", "DAY"))))
        .isEqualTo("reset");
    admin.post(BOOKS, "{}").expect(422);
    admin.post(BOOKS, "[]").expect(400);
    admin.post(BOOKS, "").expect(400);
    String book = book(PATTERN, "YEAR");
    String code = book.substring(BOOKS.length() + 1);
    admin
        .post(
            BOOKS,
            Map.of(
                "code",
                code.toUpperCase(java.util.Locale.ROOT),
                "pattern",
                PATTERN,
                "reset",
                "YEAR"))
        .expect(409);
    String numbers = book + "/numbers";
    assertThat(field(admin.post(numbers, letter("unit", "TIDAK-ADA")))).isEqualTo("unit");
    assertThat(field(admin.post(numbers, letter("unit", "")))).isEqualTo("unit");
    assertThat(field(admin.post(numbers, letter("classification", ""))))
        .isEqualTo("classification");
    assertThat(field(admin.post(numbers, letter("on", "2021-02-30")))).isEqualTo("on");
    assertThat(field(admin.post(numbers, letter("on", "kemarin")))).isEqualTo("on");
    assertThat(field(admin.post(numbers, letter("on", "0021-07-05")))).isEqualTo("on");
    assertThat(field(admin.post(numbers, letter("subject", "")))).isEqualTo("subject");
    assertThat(field(admin.post(numbers, letter("subject", "a\nb")))).isEqualTo("subject");
    admin.post(BOOKS + "/tidak-ada/numbers", letter()).expect(404);
    admin.get(BOOKS + "/tidak-ada/register").expect(404);
    admin.get(book + "/register?page=0").expect(400);
    admin.get(book + "/register?size=501").expect(400);
    admin.get(book + "/register?format=xml").expect(400);
    assertThat(field(admin.get(book + "/register?from=besok"))).isEqualTo("from");
    assertThat(field(admin.get(book + "/register?state=HILANG"))).isEqualTo("state");
    assertThat(register(book, "").get("total").asLong()).isZero();
    assertThat(take(book).get("serial").asLong()).isEqualTo(1);
  }

  @Test
  void problems_speak_both_languages() {
    Answer indonesian = admin.post(BOOKS + "/tidak-ada/numbers", letter()).expect(404);
    assertThat(indonesian.body()).contains("Buku nomor dengan kode ini tidak ada");
    Answer english =
        admin
            .with("Accept-Language", "en")
            .post(BOOKS + "/tidak-ada/numbers", letter())
            .expect(404);
    assertThat(english.body()).contains("There is no number book with this code");
  }

  @Test
  void the_register_is_exported_as_csv_without_formulas() {
    String book = book("{serial:3}/{year}", "YEAR");
    admin.post(book + "/numbers", letter("subject", "=HYPERLINK(\"http://x\")")).expect(201);
    admin.post(book + "/numbers", letter("subject", "Biasa, dengan koma")).expect(201);
    Answer csv = admin.with("Accept", "text/csv").get(book + "/register").expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("attachment").contains(".csv");
    List<String> lines = csv.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("Nomor urut,Sisipan,Nomor,Tanggal");
    assertThat(lines.get(1))
        .isEqualTo("1,,001/2021,2021-07-05,140,TGR,\"'=HYPERLINK(\"\"http://x\"\")\",Terpakai,");
    assertThat(lines.get(2)).contains("\"Biasa, dengan koma\"");
    assertThat(admin.get(book + "/register?format=csv").expect(200).body()).isEqualTo(csv.body());
  }

  @Test
  void a_book_changes_only_as_it_was_seen() {
    String book = book(PATTERN, "YEAR");
    String seen = admin.get(book).expect(200).header("ETag");
    Map<String, String> changed =
        Map.of("name", "Surat desa", "pattern", "{serial}/{year}", "reset", "YEAR");
    admin.with("If-Match", seen).put(book, changed).expect(200);
    admin.with("If-Match", seen).put(book, changed).expect(412);
    assertThat(take(book).get("number").asString()).isEqualTo("1/2021");
    admin.put(book, Map.of("pattern", "{serial}", "reset", "NEVER")).expect(409);
  }
}
