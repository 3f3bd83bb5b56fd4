package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.tests.Rest.Answer;
import id.pendopo.tests.Rest.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Calls every operation that the API describes with everybody who must not be let in: nobody, an
 * account without any role, the officer of another unit, the administrator of another agency.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointPermissionsTest {

  /** What the public may call; whoever adds to it opens something to everybody. */
  private static final List<String> ANONYMOUS =
      List.of(
          "GET /api/v1/search",
          // words and titles of what is published; the rate is bounded
          "GET /api/v1/suggest",
          // a published service standard is public (UU 25/2009 article 20)
          "GET /api/v1/services",
          "GET /api/v1/services/{service}",
          // whoever has no account may complain too (UU 25/2009 article 36); the rate is bounded
          "GET /api/v1/complaints/categories",
          "POST /api/v1/complaints",
          "GET /api/v1/calendar/after",
          "GET /api/v1/calendar/working-days",
          "GET /api/v1/calendar/tables",
          "GET /api/v1/calendar/local-holidays",
          "GET /api/v1/calendar/weeks",
          "GET /api/v1/policies",
          "GET /api/v1/policies/{book}",
          "GET /api/v1/policies/{book}/versions",
          "GET /api/v1/policies/{book}/compare");

  /** A sound document, so that nothing but a missing right can be the reason of a refusal. */
  private static final Map<String, String> METADATA =
      Map.of(
          "title",
          "Milik unit satu",
          "summary",
          "Ringkasan",
          "unit",
          "SATU",
          "classification",
          "BERKALA",
          "date",
          "2026-04-01");

  private static final Upload NOTE =
      new Upload("catatan.txt", "text/plain", "Isi berkas".getBytes(StandardCharsets.UTF_8));

  private static final byte[] FORM =
      """
      --batas\r
      Content-Disposition: form-data; name="file"; filename="catatan.txt"\r
      Content-Type: text/plain\r
      \r
      Isi berkas\r
      --batas--\r
      """
          .getBytes(StandardCharsets.UTF_8);

  private Server server;
  private Rest admin;
  private Rest nobody;
  private Rest withoutRole;
  private Rest otherUnit;
  private Rest otherAgency;
  private List<Operation> operations;
  private String document;
  private String file;
  private String grant;

  /**
   * An operation of the description.
   *
   * @param method in capitals
   * @param template its address with names in braces
   * @param permission that it asks for; empty when signing in is enough, null when not declared
   * @param anonymous whether it says that everybody may call it
   * @param body media type of what it takes; empty without a body
   */
  private record Operation(
      String method, String template, @Nullable String permission, boolean anonymous, String body) {

    String name() {
      return method + " " + template;
    }

    boolean guarded() {
      return permission != null && !permission.isEmpty();
    }

    /** Whether what it answers about stands in a unit of the agency. */
    boolean takesUnit() {
      return template.contains("/documents/{id}") || template.contains("/units/{code}");
    }
  }

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data);
    admin = server.administrator();
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
    admin.post("/api/v1/agencies", Map.of("slug", "lain", "name", "Instansi Lain")).expect(201);
    for (String unit : List.of("SATU", "DUA")) {
      admin.post("/api/v1/units", Map.of("code", unit, "name", "Unit " + unit)).expect(201);
    }
    account(admin, "tanpa-peran");
    account(admin, "petugas-satu");
    account(admin, "petugas-dua");
    account(admin.at("lain"), "pengelola-lain");
    grant = grant(admin, "petugas-satu", "information.officer", "SATU");
    grant(admin, "petugas-dua", "information.officer", "DUA");
    grant(admin.at("lain"), "pengelola-lain", "platform.administrator", null);
    document =
        admin
            .multipart("/api/v1/information/documents", METADATA, List.of(NOTE))
            .expect(201)
            .json()
            .get("id")
            .asString();
    file =
        admin
            .get("/api/v1/information/documents/" + document)
            .expect(200)
            .json()
            .get("files")
            .get(0)
            .get("id")
            .asString();
    nobody = server.anonymous();
    withoutRole = token("tanpa-peran");
    otherUnit = token("petugas-dua");
    otherAgency = token("pengelola-lain");
    operations = describe();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static void account(Rest by, String name) {
    by.post("/api/v1/users", Map.of("username", name, "displayName", "Uji " + name)).expect(201);
  }

  private static String grant(Rest by, String name, String role, @Nullable String unit) {
    Map<String, String> given = new TreeMap<>(Map.of("role", role));
    if (unit != null) {
      given.put("unit", unit);
    }
    return by.post("/api/v1/users/" + name + "/grants", given)
        .expect(201)
        .json()
        .get("id")
        .asString();
  }

  private Rest token(String name) {
    return nobody.as(server.command("token", "--user", name, "--name", "uji"));
  }

  private List<Operation> describe() {
    List<Operation> found = new ArrayList<>();
    JsonNode paths = nobody.get("/api/openapi.json").expect(200).json().get("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          JsonNode said = operation.getValue();
                          @Nullable JsonNode security = said.get("security");
                          @Nullable JsonNode permission = said.get("x-permission");
                          String body =
                              said.at("/requestBody/content").propertyNames().stream()
                                  .findFirst()
                                  .orElse("");
                          found.add(
                              new Operation(
                                  operation.getKey().toUpperCase(Locale.ROOT),
                                  path.getKey(),
                                  permission == null ? null : permission.asString(),
                                  security != null && security.isEmpty(),
                                  body));
                        }));
    return found;
  }

  private String address(Operation operation) {
    String path = operation.template();
    String id = path.contains("/modules/") ? "information" : document;
    return path.replace("{slug}", "utama")
        .replace("{id}", path.contains("/me/tokens") ? "1" : id)
        .replace("{file}", file)
        .replace("{code}", "SATU")
        .replace("{username}", "petugas-satu")
        .replace("{grant}", grant)
        .replace("{book}", "calendar")
        .replace("{form}", "uji")
        .replace("{version}", "1")
        .replace("{service}", "uji")
        .replace("{applicant}", "1")
        .replace("{job}", "1")
        .replace("{employee}", "1")
        .replace("{number}", "1")
        .replace("{recipient}", "AUTHORITY")
        .replace("{photo}", "1")
        .replace("{folder}", "1")
        .replace("{task}", "1")
        .replace("{key}", "lainnya")
        .replace("{channel}", "email")
        .replace("{kind}", path.contains("notice") ? "platform.calendar.proposed" : "SIGNATURE");
  }

  private Answer call(Rest who, Operation operation) {
    String path = address(operation);
    if (path.endsWith("/files")) {
      return who.post(path, FORM, "multipart/form-data; boundary=batas");
    }
    if (operation.body().startsWith("multipart/")) {
      return who.multipart(operation.method(), path, METADATA, List.of(NOTE));
    }
    return switch (operation.method()) {
      case "GET" -> who.get(path);
      case "DELETE" -> who.delete(path);
      case "POST" ->
          operation.body().isEmpty()
              ? who.post(path)
              : who.post(
                  path,
                  "{}".getBytes(StandardCharsets.UTF_8),
                  operation.body().contains("*") || operation.body().contains("octet")
                      ? "application/octet-stream"
                      : operation.body());
      case "PUT" ->
          operation.body().isEmpty()
              ? who.method("PUT", path)
              : who.put(path, operation.template().contains("/documents/") ? METADATA : "{}");
      case "PATCH" -> who.with("Content-Type", "application/json").method(operation.method(), path);
      default -> throw new IllegalStateException("How is " + operation.name() + " called?");
    };
  }

  @Test
  void the_description_names_every_operation_of_the_platform_and_the_module() {
    assertThat(operations).hasSizeGreaterThan(40);
    assertThat(operations.stream().filter(Operation::takesUnit).count()).isGreaterThan(8);
  }

  @Test
  void the_officer_of_the_unit_is_let_in() {
    // otherwise the refusals below would prove nothing
    token("petugas-satu").get("/api/v1/information/documents/" + document).expect(200);
  }

  @TestFactory
  Stream<DynamicTest> says_who_may_call_it() {
    return operations.stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.name(),
                    () -> {
                      if (ANONYMOUS.contains(operation.name())) {
                        assertThat(operation.anonymous()).isTrue();
                      } else {
                        assertThat(operation.anonymous()).isFalse();
                        assertThat(operation.permission()).isNotNull();
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> asks_for_a_token() {
    return operations.stream()
        .filter(operation -> !operation.anonymous())
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.name(),
                    () ->
                        assertThat(call(nobody, operation).expect(401).header("WWW-Authenticate"))
                            .startsWith("Bearer")));
  }

  @TestFactory
  Stream<DynamicTest> refuses_an_account_without_any_role() {
    return operations.stream()
        .filter(Operation::guarded)
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.name(), () -> call(withoutRole, operation).expect(403)));
  }

  @TestFactory
  Stream<DynamicTest> refuses_the_officer_of_another_unit() {
    return operations.stream()
        .filter(operation -> operation.guarded() && operation.takesUnit())
        // every role may look at the tree of units, as it is part of every form
        .filter(operation -> !operation.name().equals("GET /api/v1/units/{code}"))
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.name(),
                    () -> assertThat(call(otherUnit, operation).status()).isIn(403, 404)));
  }

  @Test
  void the_list_of_the_officer_of_another_unit_leaves_the_document_out() {
    String list = otherUnit.get("/api/v1/information/documents").expect(200).body();
    assertThat(list).doesNotContain("Milik unit satu");
  }

  @TestFactory
  Stream<DynamicTest> refuses_the_administrator_of_another_agency() {
    return operations.stream()
        .filter(Operation::guarded)
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.name(),
                    () -> assertThat(call(otherAgency, operation).status()).isIn(401, 403, 404)));
  }

  @TestFactory
  Stream<DynamicTest> never_fails_for_who_is_only_signed_in() {
    return operations.stream()
        .filter(operation -> !operation.anonymous() && !operation.guarded())
        // these change the caller; what they do is tested where they are
        .filter(operation -> !operation.template().contains("/me/"))
        .flatMap(
            operation ->
                Stream.of(withoutRole, otherAgency)
                    .map(
                        who ->
                            DynamicTest.dynamicTest(
                                operation.name(),
                                () -> {
                                  Answer answer = call(who, operation);
                                  assertThat(answer.status()).isLessThan(500);
                                  // whoever is let in learns nothing of the people and papers
                                  assertThat(answer.body())
                                      .doesNotContain("petugas-satu", "Milik unit satu");
                                })));
  }

  @Test
  void nothing_of_what_was_refused_was_done() {
    admin.get("/api/v1/information/documents/" + document).expect(200);
    admin.get("/api/v1/units/SATU").expect(200);
    assertThat(admin.get("/api/v1/users/petugas-satu/grants").expect(200).json()).hasSize(1);
    assertThat(admin.get("/api/v1/modules/information").expect(200).json().get("state").asString())
        .isEqualTo("RUNNING");
    admin.anonymous().get("/informasi").expect(200);
  }
}
