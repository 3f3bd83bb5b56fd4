package id.pendopo.office.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.Answer;
import id.pendopo.api.form.DayBound;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormLayout;
import id.pendopo.api.form.FormState;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checking what was entered, without a database. */
class FillerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final IncomingFile KTP =
      new IncomingFile("ktp.jpg", "image/jpeg", 200_000, "a".repeat(64));

  private static FormField field(String key, boolean required, FieldKind kind) {
    return FormField.of(key, LocalText.same(key), required, kind);
  }

  private static FormField when(String condition, FormField field) {
    return new FormField(
        field.key(),
        field.label(),
        field.help(),
        field.required(),
        field.sensitive(),
        Optional.of(condition),
        field.kind());
  }

  private static FormDefinition form(FormField... fields) {
    return new FormDefinition(
        LocalText.same("Uji"), Optional.empty(), FormLayout.ONE_PAGE, List.of(fields));
  }

  /** The certificate of heirs, as the source report has it: heirs and two witnesses. */
  private static FormDefinition heirs() {
    return form(
        field("judul", false, new FieldKind.Heading()),
        field("nama", true, new FieldKind.ShortText(100)),
        field("nik", true, new FieldKind.Nik()),
        field(
            "meninggal", true, new FieldKind.Day(DayBound.of("1950-01-01"), DayBound.of("today"))),
        field(
            "status",
            true,
            FieldKind.Choice.one(
                new FieldKind.Option("kawin", LocalText.same("Kawin")),
                new FieldKind.Option("belum", LocalText.same("Belum kawin")))),
        when("status = \"kawin\"", field("pasangan", true, new FieldKind.ShortText(100))),
        field(
            "waris",
            true,
            new FieldKind.Rows(
                List.of(
                    field("nama_waris", true, new FieldKind.ShortText(100)),
                    field("lahir", true, new FieldKind.Day(Optional.empty(), DayBound.of("today"))),
                    when("age(lahir) < 17", field("wali", true, new FieldKind.ShortText(100))),
                    field(
                        "bagian",
                        true,
                        new FieldKind.Amount(
                            Optional.of(BigDecimal.ONE),
                            Optional.of(BigDecimal.valueOf(100)),
                            2,
                            Optional.empty()))),
                1,
                10)),
        field("jumlah", false, new FieldKind.Calculation("sum(waris.bagian)", 2)),
        when("jumlah != 100", field("sisa", true, new FieldKind.LongText(500))),
        field(
            "ktp", true, new FieldKind.Files(Set.of(FieldKind.FileType.PICTURE), 1, 2, 1_000_000)));
  }

  private static Filled fill(FormDefinition definition, FormInput input) {
    return Filler.fill(
        new FormVersion("uji", 1, FormState.PUBLISHED, definition, Optional.empty()),
        FormModel.of(definition),
        input,
        TODAY);
  }

  private static FormInput sound() {
    Map<String, Object> values = new HashMap<>();
    values.put("nama", "Warga Rekaan");
    values.put("nik", "3521 1352 0190 0001");
    values.put("meninggal", "01/02/2026");
    values.put("status", "kawin");
    values.put("pasangan", "Pasangan Rekaan");
    values.put(
        "waris",
        List.of(
            Map.of("nama_waris", "Anak Satu", "lahir", "2000-05-05", "bagian", "62,5"),
            Map.of(
                "nama_waris", "Anak Dua", "lahir", "2015-05-05", "bagian", 37.5, "wali", "Paman")));
    return new FormInput(values, Map.of("ktp", List.of(KTP)), Map.of());
  }

  private static FormInput with(FormInput input, String key, Object value) {
    Map<String, Object> values = new HashMap<>(input.values());
    values.put(key, value);
    return new FormInput(values, input.files(), input.kept());
  }

  private static List<String> wrong(Filled filled) {
    return filled.problems().stream().map(FieldProblem::field).toList();
  }

  @Test
  void the_definition_holds_together() {
    assertThat(DefinitionCheck.faults(heirs())).isEmpty();
  }

  @Test
  void takes_a_sound_sheet_and_computes() {
    Filled filled = fill(heirs(), sound());
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.answers().keySet())
        .containsExactly(
            "nama", "nik", "meninggal", "status", "pasangan", "waris", "jumlah", "ktp");
    assertThat(filled.answers())
        .containsEntry("jumlah", new Answer.Amount(new BigDecimal("100.00")));
    assertThat(filled.shown()).contains("waris.1.wali").doesNotContain("waris.0.wali", "sisa");
  }

  @Test
  void names_every_wrong_field_in_the_order_of_the_form() {
    Filled filled =
        fill(
            heirs(),
            FormInput.of(
                Map.of(
                    "nik",
                    "123",
                    "meninggal",
                    "2026-12-31",
                    "status",
                    "duda",
                    "waris",
                    List.of(Map.of("nama_waris", "Anak", "lahir", "2015-02-30", "bagian", "0,5")),
                    "asing",
                    "x")));
    assertThat(wrong(filled))
        .containsExactly(
            "nama",
            "nik",
            "meninggal",
            "status",
            "waris.0.lahir",
            "waris.0.bagian",
            "sisa",
            "ktp",
            "asing");
  }

  @Test
  void a_hidden_answer_is_not_kept_and_not_asked() {
    Filled filled = fill(heirs(), with(sound(), "status", "belum"));
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.answers()).doesNotContainKey("pasangan");
  }

  @Test
  void rows_left_empty_are_no_rows() {
    Filled none = fill(heirs(), with(sound(), "waris", List.of(Map.of("nama_waris", " "))));
    assertThat(wrong(none)).contains("waris");
  }

  @Test
  void a_doubtful_nik_is_a_warning_and_a_womans_day_of_birth_is_none() {
    assertThat(fill(heirs(), with(sound(), "nik", "3521135201900001")).warnings()).isEmpty();
    Filled doubtful = fill(heirs(), with(sound(), "nik", "3521139913900001"));
    assertThat(doubtful.complete()).isTrue();
    assertThat(doubtful.warnings()).extracting(FieldProblem::field).containsExactly("nik");
  }

  @Test
  void refuses_a_file_of_another_kind_or_size() {
    FormInput sound = sound();
    for (IncomingFile file :
        List.of(
            new IncomingFile("a.pdf", "application/pdf", 10, "b".repeat(64)),
            new IncomingFile("b.jpg", "image/jpeg", 1_000_001, "c".repeat(64)))) {
      assertThat(
              wrong(
                  fill(
                      heirs(),
                      new FormInput(sound.values(), Map.of("ktp", List.of(file)), Map.of()))))
          .containsExactly("ktp");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.250|1250", "1.250,5|1250.5", "12.5|12.5", "Rp 1.000.000|1000000", "-3|-3"})
  void reads_numbers_the_indonesian_way(String text, BigDecimal number) {
    assertThat(AnswerReader.number(text).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "satu", "1e9", "1.25.0", "", "--1"})
  void refuses_what_is_no_number(String text) {
    assertThat(AnswerReader.number(text)).isEmpty();
  }

  @Test
  void circles_unknown_fields_and_double_keys_are_refused_with_their_place() {
    FieldKind text = new FieldKind.ShortText(10);
    assertThat(
            DefinitionCheck.faults(
                form(
                    when("filled(b)", field("a", true, text)),
                    when("filled(c)", field("b", true, text)),
                    when("filled(a)", field("c", true, text)))))
        .extracting(FieldProblem::field)
        .containsExactly("a", "b", "c");
    assertThat(DefinitionCheck.faults(form(when("x = 1", field("a", true, text)))))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo("a");
              assertThat(fault.message().id()).contains("x").contains("Huruf ke-1");
            });
    assertThat(DefinitionCheck.faults(form(field("a", true, text), field("a", true, text))))
        .extracting(FieldProblem::field)
        .containsExactly("a");
    assertThat(
            DefinitionCheck.faults(
                form(
                    field(
                        "daftar",
                        false,
                        new FieldKind.Rows(
                            List.of(
                                field(
                                    "nilai",
                                    true,
                                    new FieldKind.Amount(
                                        Optional.empty(), Optional.empty(), 0, Optional.empty())),
                                field(
                                    "bobot",
                                    false,
                                    new FieldKind.Calculation("nilai / sum(daftar.nilai)", 2))),
                            0,
                            5)))))
        .extracting(FieldProblem::field)
        .containsExactly("daftar");
  }

  @Test
  void no_definition_and_no_input_makes_it_fail() {
    Random random = new Random(7);
    List<FieldKind> kinds =
        List.of(
            new FieldKind.ShortText(5),
            new FieldKind.LongText(9),
            new FieldKind.Amount(
                Optional.empty(), Optional.of(BigDecimal.TEN), 1, Optional.empty()),
            new FieldKind.Money(Optional.empty(), Optional.empty()),
            new FieldKind.Day(Optional.empty(), Optional.empty()),
            FieldKind.Choice.one(new FieldKind.Option("a", LocalText.same("A"))),
            new FieldKind.YesNo(),
            new FieldKind.Nik(),
            new FieldKind.Phone(),
            new FieldKind.Email(),
            new FieldKind.Place(),
            new FieldKind.Files(Set.of(FieldKind.FileType.PDF), 1, 1, 100),
            new FieldKind.Heading());
    Object[] raw = {
      "",
      " ",
      "x",
      "123456789012",
      "a",
      "ya",
      "31/12/2026",
      "1,5",
      -1,
      2.5,
      1e300,
      true,
      List.of(),
      List.of("a", "b"),
      List.of(Map.of("f0", "x")),
      Map.of("street", "Jalan"),
      Map.of("street", List.of(1)),
      "9".repeat(500),
      "\u0000",
      List.of(List.of(List.of()))
    };
    for (int i = 0; i < 3_000; i++) {
      List<FormField> fields = new ArrayList<>();
      Map<String, Object> values = new HashMap<>();
      for (int n = 0; n < 6; n++) {
        String key = "f" + n;
        FormField made = field(key, random.nextBoolean(), kinds.get(random.nextInt(kinds.size())));
        if (n > 0 && random.nextInt(3) == 0) {
          made = when("filled(f" + (n - 1) + ")", made);
        }
        fields.add(made);
        values.put(key, raw[random.nextInt(raw.length)]);
      }
      FormDefinition definition =
          form(
              field("tanya", false, new FieldKind.ShortText(5)),
              field("l", random.nextBoolean(), new FieldKind.Rows(fields, 0, 3)));
      values.remove("f9");
      FormInput input =
          FormInput.of(Map.of("l", random.nextBoolean() ? List.of(values, values) : values));
      if (DefinitionCheck.faults(definition).isEmpty()) {
        Filled filled = fill(definition, input);
        assertThat(filled.shown()).contains("tanya");
      }
    }
  }
}
