package id.pendopo.office.tests;

import static id.pendopo.office.tests.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.Answer;
import id.pendopo.api.form.AnswerSheets;
import id.pendopo.api.form.AnswerSheets.AnswerSheet;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormLayout;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.form.FormState;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.Principal;
import id.pendopo.testkit.FelixNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Forms in versions, answers that keep theirs, and both over HTTP. */
@InOffice
class FormsTest {

  private static final String NIK = "3521135201900001";
  private static final OptionalLong ANY = OptionalLong.empty();

  private Town town;
  private FormRegister register;
  private Forms forms;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
    register = town.service(FormRegister.class);
    forms = town.service(Forms.class);
  }

  private static FormField field(String key, FieldKind kind) {
    return FormField.of(key, LocalText.same("Tanya " + key), true, kind);
  }

  private static FormDefinition definition(FormField... fields) {
    return new FormDefinition(
        new LocalText("Surat keterangan", "Certificate"),
        Optional.empty(),
        FormLayout.ONE_PAGE,
        List.of(fields));
  }

  private static FormDefinition letter() {
    return definition(
        field("nama", new FieldKind.ShortText(100)),
        field("nik", new FieldKind.Nik()),
        field(
            "saksi",
            new FieldKind.Rows(
                List.of(
                    field("nama_saksi", new FieldKind.ShortText(100)),
                    field("nik_saksi", new FieldKind.Nik())),
                2,
                2)),
        field("berkas", new FieldKind.Files(Set.of(FieldKind.FileType.PICTURE), 1, 1, 10_000)));
  }

  @Test
  void a_published_version_never_changes_and_old_answers_keep_theirs() throws Exception {
    town.run(() -> register.create("usaha", definition(field("a", new FieldKind.YesNo()))));
    assertThat(town.run(() -> forms.published("usaha"))).isEmpty();
    town.run(() -> register.publish("usaha", ANY));
    FormVersion first = town.run(() -> forms.published("usaha").orElseThrow());
    town.run(() -> register.saveDraft("usaha", ANY, definition(field("b", new FieldKind.YesNo()))));
    assertThat(town.run(() -> forms.published("usaha").orElseThrow().definition()))
        .isEqualTo(first.definition());
    town.run(() -> register.publish("usaha", ANY));
    assertThat(town.run(() -> forms.published("usaha").orElseThrow().number())).isEqualTo(2);
    FormVersion kept = town.run(() -> forms.version("usaha", 1).orElseThrow());
    assertThat(kept.definition()).isEqualTo(first.definition());
    assertThat(kept.state()).isEqualTo(FormState.REPLACED);
    assertThat(town.run(() -> register.versions("usaha"))).hasSize(2);
  }

  @Test
  void a_draft_that_does_not_hold_together_is_kept_but_not_published() throws Exception {
    FormField lost =
        new FormField(
            "b",
            LocalText.same("b"),
            Optional.empty(),
            true,
            false,
            Optional.of("umur > 3"),
            new FieldKind.YesNo());
    town.run(() -> register.create("salah", definition(lost)));
    var refused = refusal(() -> town.run(() -> register.publish("salah", ANY)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields())
        .singleElement()
        .satisfies(f -> assertThat(f.field()).isEqualTo("b"));
    assertThat(town.run(() -> forms.published("salah"))).isEmpty();
  }

  @Test
  void two_who_change_one_draft_do_not_overwrite_each_other() throws Exception {
    long seen =
        town.run(() -> register.create("dua", definition(field("a", new FieldKind.YesNo()))))
            .revision();
    OptionalLong revision = OptionalLong.of(seen);
    FormDefinition changed = definition(field("b", new FieldKind.YesNo()));
    town.run(() -> register.saveDraft("dua", revision, changed));
    assertThat(refusal(() -> town.run(() -> register.saveDraft("dua", revision, changed))).status())
        .isEqualTo(412);
    assertThat(refusal(() -> town.run(() -> register.create("dua", changed))).status())
        .isEqualTo(409);
  }

  @Test
  void a_module_brings_a_form_once_and_leaves_the_agencys_own_alone() throws Exception {
    FormVersion brought = town.run(() -> forms.provide("bawaan", letter()));
    assertThat(brought.number()).isEqualTo(1);
    FormDefinition own = definition(field("a", new FieldKind.YesNo()));
    town.run(() -> register.saveDraft("bawaan", ANY, own));
    town.run(() -> register.publish("bawaan", ANY));
    assertThat(town.run(() -> forms.provide("bawaan", letter()).definition())).isEqualTo(own);
  }

  @Test
  void nothing_of_one_agency_is_seen_in_another() throws Exception {
    town.run(() -> forms.provide("milik", letter()));
    assertThat(town.in(town.newAgency(), () -> forms.published("milik"))).isEmpty();
  }

  private AnswerSheet answered(FormInput input) throws Exception {
    Transactions transactions = town.service(Transactions.class);
    AnswerSheets sheets = town.service(AnswerSheets.class);
    return town.run(
        () -> {
          FormVersion form = forms.provide("surat", letter());
          Filled filled = forms.fill(form, input);
          return transactions.write(
              () -> sheets.keep(filled, input, "letters/request/1", Optional.of("DESA")));
        });
  }

  private FormInput sound() throws Exception {
    byte[] png =
        java.util.Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    IncomingFile file =
        town.run(() -> town.service(Files.class).receive(new ByteArrayInputStream(png), "ktp.png"));
    return new FormInput(
        Map.of(
            "nama",
            "Warga Rekaan",
            "nik",
            NIK,
            "saksi",
            List.of(
                Map.of("nama_saksi", "Saksi Satu", "nik_saksi", "3521130101800002"),
                Map.of("nama_saksi", "Saksi Dua", "nik_saksi", "3521130202800003"))),
        Map.of("berkas", List.of(file)),
        Map.of());
  }

  @Test
  void sensitive_answers_are_masked_and_shown_only_for_a_purpose_and_with_the_right()
      throws Exception {
    town.unit("DESA", null);
    town.unit("LAIN", null);
    AnswerSheets sheets = town.service(AnswerSheets.class);
    AnswerSheet kept = answered(sound());
    AnswerSheet found = town.run(() -> sheets.find(kept.id()).orElseThrow());
    assertThat(found.answers().keySet()).containsExactly("nama", "nik", "saksi", "berkas");
    assertThat(found.answers()).containsEntry("nik", new Answer.Text("••••001"));
    assertThat(((Answer.Rows) found.answers().get("saksi")).rows().get(1))
        .containsEntry("nik_saksi", new Answer.Text("••••003"));
    Optional<FileId> file =
        ((Answer.Attached) found.answers().get("berkas")).files().getFirst().id();
    assertThat(town.run(() -> town.service(Files.class).find(file.orElseThrow()))).isPresent();

    Principal here = town.session("office.service-officer@DESA");
    Principal elsewhere = town.session("office.service-officer@LAIN");
    assertThat(town.as(here, () -> sheets.unmask(kept.id(), "saksi.1.nik_saksi", "Cek saksi")))
        .isEqualTo(new Answer.Text("3521130202800003"));
    assertThat(
            refusal(() -> town.as(elsewhere, () -> sheets.unmask(kept.id(), "nik", "Ingin tahu")))
                .status())
        .isEqualTo(403);
    assertThat(refusal(() -> town.as(here, () -> sheets.unmask(kept.id(), "nik", "x"))).status())
        .isEqualTo(422);
  }

  @Test
  void incomplete_answers_are_refused_whole() throws Exception {
    var refused = refusal(() -> answered(FormInput.of(Map.of("nama", "Warga Rekaan"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields())
        .extracting(wrong -> wrong.field())
        .containsExactly("nik", "saksi", "berkas");
  }

  @Test
  void erased_answers_are_gone() throws Exception {
    AnswerSheets sheets = town.service(AnswerSheets.class);
    AnswerSheet kept = answered(sound());
    Transactions transactions = town.service(Transactions.class);
    town.run(
        () ->
            transactions.write(
                () -> {
                  sheets.erase(kept.id());
                  sheets.erase(kept.id());
                  return true;
                }));
    assertThat(town.run(() -> sheets.find(kept.id()))).isEmpty();
  }

  private Answer.AttachedFile picture(AnswerSheet sheet) {
    return ((Answer.Attached) sheet.answers().get("berkas")).files().getFirst();
  }

  private boolean there(Answer.AttachedFile file) throws Exception {
    return town.run(() -> town.service(Files.class).find(file.id().orElseThrow()).isPresent());
  }

  private AnswerSheet replaced(AnswerSheet seen, FormInput input) throws Exception {
    Transactions transactions = town.service(Transactions.class);
    AnswerSheets sheets = town.service(AnswerSheets.class);
    return town.run(
        () ->
            transactions.write(
                () ->
                    sheets.replace(
                        seen.id(), seen.version(), forms.fill(seen.form(), input), input)));
  }

  private static FormInput named(FormInput of, String name, Answer.AttachedFile kept) {
    Map<String, Object> values = new HashMap<>(of.values());
    values.put("nama", name);
    return new FormInput(values, Map.of(), Map.of("berkas", List.of(kept)));
  }

  @Test
  void files_go_with_the_answers_that_held_them() throws Exception {
    AnswerSheets sheets = town.service(AnswerSheets.class);
    Transactions transactions = town.service(Transactions.class);
    AnswerSheet first = answered(sound());
    AnswerSheet same = replaced(first, named(sound(), "Nama Baru", picture(first)));
    assertThat(picture(same).id()).isEqualTo(picture(first).id());
    assertThat(there(picture(first))).isTrue();
    AnswerSheet other = answered(sound());
    AnswerSheet anew = replaced(same, sound());
    assertThat(there(picture(first))).isFalse();
    assertThat(there(picture(anew))).isTrue();
    assertThat(catchThrowable(() -> replaced(anew, named(sound(), "Nama Baru", picture(other)))))
        .isInstanceOf(IllegalArgumentException.class);
    town.run(
        () ->
            transactions.write(
                () -> {
                  sheets.erase(anew.id());
                  return true;
                }));
    assertThat(there(picture(anew))).isFalse();
    assertThat(there(picture(other))).isTrue();
  }

  @Test
  void answers_that_were_changed_meanwhile_are_not_overwritten() throws Exception {
    AnswerSheets sheets = town.service(AnswerSheets.class);
    AnswerSheet seen = answered(sound());
    FormInput one = named(sound(), "Nama Satu", picture(seen));
    AnswerSheet now = replaced(seen, one);
    assertThat(now.version()).isGreaterThan(seen.version());
    assertThat(refusal(() -> replaced(seen, one)).status()).isEqualTo(412);
    List<String> outcomes =
        AtOnce.run(
            6,
            i -> {
              try {
                return replaced(now, named(sound(), "Nama " + i, picture(now)))
                    .answers()
                    .get("nama")
                    .toString();
              } catch (Problem late) {
                return Integer.toString(late.status());
              }
            });
    assertThat(outcomes).filteredOn("412"::equals).hasSize(5);
    Answer kept = town.run(() -> sheets.find(now.id()).orElseThrow().answers().get("nama"));
    assertThat(outcomes).contains(kept.toString());
  }

  @Test
  void a_form_is_built_tried_and_published_over_rest(BundleContext context, FelixNode node)
      throws Exception {
    Office office = new Office(node);
    var agency = office.newAgency();
    Caller nobody = Caller.anonymous(context, agency);
    Caller builder = nobody.as(office, office.person(agency, "platform.administrator"));
    String json =
        """
        {"code":"waris","definition":{"title":{"id":"Ahli waris"},"fields":[
          {"key":"nama","kind":"TEXT","label":{"id":"Nama"},"required":true},
          {"key":"status","kind":"CHOICE","label":{"id":"Status"},
           "options":[{"value":"kawin","label":{"id":"Kawin"}},{"value":"belum"}]},
          {"key":"pasangan","kind":"TEXT","label":{"id":"Pasangan"},"required":true,
           "showWhen":"status = \\"kawin\\""},
          {"key":"waris","kind":"LIST","label":{"id":"Ahli waris"},"required":true,"most":9,
           "fields":[{"key":"bagian","kind":"NUMBER","label":{"id":"Bagian"},"decimals":1}]},
          {"key":"jumlah","kind":"CALCULATION","label":{"id":"Jumlah"},"formula":"sum(waris.bagian)"}
        ]}}
        """;
    nobody.post("forms", json).expect(401);
    builder.post("forms", json).expect(201);
    builder.post("forms", json).expect(409);
    builder.get("forms/waris").expect(404);
    builder.post("forms/waris/publish", "").expect(200);
    assertThat(builder.get("forms/waris").expect(200).body()).contains("sum(waris.bagian)");
    String checked =
        builder
            .post(
                "forms/waris/check",
                """
                {"answers":{"nama":"Warga","status":"kawin","pasangan":null,
                            "waris":[{"bagian":"1,5"},{"bagian":2}]}}
                """)
            .expect(200)
            .body();
    assertThat(checked).contains("\"complete\":false", "\"pasangan\"", "\"number\":\"3.50\"");
    assertThat(
            builder
                .put(
                    "forms/waris/draft", "{\"title\":{\"id\":\"A\"},\"fields\":[{\"kind\":\"X\"}]}")
                .expect(422)
                .body())
        .contains("fields[0].key", "fields[0].kind", "fields[0].label");
    assertThat(
            builder
                .put("forms/waris/draft", "{\"title\":{\"id\":\"A\"},\"fields\":[],\"script\":1}")
                .expect(422)
                .body())
        .contains("script");
    // what was exported is taken in again as it is
    String exported = builder.get("forms/waris/versions/1").expect(200).body();
    String definition =
        exported.substring(exported.indexOf("\"definition\":") + 13, exported.lastIndexOf('}'));
    assertThat(builder.post("forms/check", definition).expect(200).body()).isEqualTo("[]");
    assertThat(definition.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void numbers_too_long_to_be_written_out_are_refused_in_words(
      BundleContext context, FelixNode node) throws Exception {
    Office office = new Office(node);
    var agency = office.newAgency();
    Caller builder =
        Caller.anonymous(context, agency)
            .as(office, office.person(agency, "platform.administrator"));
    String form =
        """
        {"code":"angka","definition":{"title":{"id":"Angka"},"fields":[
          {"key":"luas","kind":"NUMBER","label":{"id":"Luas"},"decimals":2,"min":%s,"max":%s},
          {"key":"biaya","kind":"MONEY","label":{"id":"Biaya"}},
          {"key":"nama","kind":"TEXT","label":{"id":"Nama"}}
        ]}}
        """;
    for (String wild : List.of("1e999", "1e999999999", "-1e999999999", "1e2147483647", "1e-2000")) {
      assertThat(builder.post("forms", form.formatted("0", wild)).expect(422).body())
          .contains("fields[0].max", "20 angka");
    }
    builder.post("forms", form.formatted("0.25", "1e6")).expect(201);
    builder.post("forms/angka/publish", "").expect(200);
    for (String wild : List.of("1e999", "-1e999", "1e308", "1e-300", "9".repeat(400), "0.1e-30")) {
      String answer = "{\"answers\":{\"luas\":" + wild + ",\"biaya\":" + wild + "}}";
      assertThat(builder.post("forms/angka/check", answer).expect(200).body())
          .contains("\"complete\":false", "\"field\":\"luas\"", "\"field\":\"biaya\"");
    }
    assertThat(
            builder
                .post("forms/angka/check", "{\"answers\":{\"luas\":\"1e9\",\"nama\":1e999}}")
                .expect(200)
                .body())
        .contains("\"field\":\"luas\"", "\"field\":\"nama\"")
        .doesNotContain("Infinity");
    assertThat(
            builder
                .post("forms/angka/check", "{\"answers\":{\"luas\":1.5e3,\"biaya\":0e0}}")
                .expect(200)
                .body())
        .contains("\"complete\":true", "\"number\":\"1500.00\"");
    String tariff =
        """
        {"key":"tarif-%d","standard":{"name":{"id":"Tarif"},
         "tariffs":[{"item":"Legalisasi","amount":%s,"per":"lembar","basis":"Perda 1"}]}}
        """;
    int count = 0;
    for (String wild : List.of("1e2147483647", "1e999999999", "1e-999999999")) {
      assertThat(
              builder.post("service-register", tariff.formatted(++count, wild)).expect(422).body())
          .contains("tariffs[0]");
    }
    builder.post("service-register", tariff.formatted(++count, "5000")).expect(201);
  }
}
