package id.pendopo.documents.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.print.DocumentPrinter;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.Letterhead;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.PrintOrder;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.print.TemplateData;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.Principal;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters made through the API on the real service; the files are judged outside, by veraPDF. */
@InFelix({
  "id.pendopo.web",
  "id.pendopo.rest",
  "id.pendopo.persistence",
  "id.pendopo.kernel",
  "id.pendopo.identity",
  "id.pendopo.pdf",
  "id.pendopo.documents"
})
class PrintingTest {

  private static final String KIND = Letters.KIND;
  private static final LocalDate DAY = Letters.DAY;

  private Hall hall;
  private Agency agency;
  private DocumentPrinter printer;
  private DocumentTemplates templates;
  private Principal editor;
  private Letters letters;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    hall = new Hall(node);
    printer = hall.service(DocumentPrinter.class);
    templates = hall.service(DocumentTemplates.class);
    agency = hall.newAgency();
    editor = hall.person(agency, DocumentTemplates.EDITOR);
    letters = new Letters(hall, agency, editor);
  }

  private PrintedDocument print(PrintOrder order) throws Exception {
    return hall.in(agency, () -> printer.print(order));
  }

  @Test
  void prints_a_letter_with_letterhead_signature_and_code_on_one_page() throws Exception {
    letters.letterhead();
    PrintedDocument printed = print(Letters.order(0));
    assertThat(printed.pages()).isEqualTo(1);
    assertThat(printed.unprintable()).isFalse();
    assertThat(print(Letters.order(2).onPaper(PaperSize.A4)).size()).isPositive();
  }

  @Test
  void prints_a_long_table_over_pages_and_carries_files_inside() throws Exception {
    letters.letterhead();
    PrintedDocument printed = print(Letters.order(60).with(List.of(letters.data())));
    assertThat(printed.pages()).isBetween(3, 5);
    assertThat(print(Letters.order(60).onPaper(PaperSize.A4)).size()).isPositive();
  }

  @Test
  void a_file_is_received_and_kept_like_any_other() throws Exception {
    PrintedDocument printed = print(Letters.order(1));
    IncomingFile received = hall.in(agency, () -> printer.receive(printed, "Surat keterangan"));
    assertThat(received.mediaType()).isEqualTo("application/pdf");
    assertThat(received.name()).isEqualTo("Surat keterangan.pdf");
    assertThat(received.size()).isEqualTo(printed.size());
  }

  @Test
  void a_document_keeps_the_version_of_its_template() throws Exception {
    PrintedDocument first = print(Letters.order(0));
    assertThat(first.templateVersion()).isEqualTo(1); // what was shipped, kept when it was used
    String text = "{{> kop}}<h1>Keterangan</h1><p>{{nama}}</p>{{> tanda-tangan}}";
    LocalDate today = LocalDate.now(agency.zone());
    int second =
        hall.as(
            editor,
            agency,
            () -> {
              int number = templates.save(KIND, text, PaperSize.A4, "Lebih ringkas").number();
              return templates.putInForce(KIND, number, today).number();
            });
    assertThat(second).isEqualTo(2);
    PrintOrder later =
        PrintOrder.of(KIND, "Surat keterangan", Letters.order(0).data(), today)
            .signedBy(Letters.order(0).signature().orElseThrow());
    assertThat(print(later).templateVersion()).isEqualTo(2);
    // a day before it was in force, and an order that names a version
    assertThat(print(Letters.order(0)).templateVersion()).isEqualTo(1);
    assertThat(print(later.withVersion(1)).templateVersion()).isEqualTo(1);
    assertThat(hall.as(editor, agency, () -> templates.compare(KIND, 1, 2)))
        .anyMatch(line -> line.change() == DocumentTemplates.Line.Change.ADDED);
  }

  @Test
  void a_text_with_a_fault_is_never_saved() throws Exception {
    Problem refused =
        Hall.refusal(
            () ->
                hall.as(
                    editor,
                    agency,
                    () ->
                        templates.save(
                            KIND, "<p>{{nama}}\n{{alamt}}</p>{{#rincian}}", PaperSize.F4, "")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields())
        .extracting(field -> field.message().id())
        .containsExactly(
            "Baris 2, kolom 1: Isian {{alamt}} tidak dikenal. Maksud Anda {{alamat}}?",
            "Baris 2, kolom 14: {{#rincian}} belum ditutup. Tambahkan {{/rincian}}.");
    assertThat(hall.as(editor, agency, () -> templates.versions(KIND)))
        .singleElement()
        .satisfies(version -> assertThat(version.shipped()).isTrue());
  }

  @Test
  void an_operator_does_not_touch_the_format() throws Exception {
    Principal operator = hall.person(agency, "office.registrar");
    assertThat(
            Hall.refusal(
                    () ->
                        hall.as(
                            operator,
                            agency,
                            () -> templates.save(KIND, "<p>x</p>", PaperSize.F4, "")))
                .status())
        .isEqualTo(403);
    assertThat(Hall.refusal(() -> hall.as(operator, agency, templates::kinds)).status())
        .isEqualTo(403);
    assertThat(print(Letters.order(0)).pages()).isEqualTo(1);
  }

  @Test
  void a_required_field_must_be_filled_and_an_unknown_one_is_a_mistake_of_the_module()
      throws Exception {
    PrintOrder empty = PrintOrder.of(KIND, "Surat", TemplateData.of(), DAY);
    Problem refused = Hall.refusal(() -> print(empty));
    assertThat(refused.fields()).extracting("field").contains("data.nama", "data.nomor");
    assertThatThrownBy(
            () -> print(PrintOrder.of(KIND, "Surat", TemplateData.of().text("x", "y"), DAY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_picture_of_another_agency_is_not_there() throws Exception {
    FileId foreign = letters.logo();
    agency = hall.newAgency();
    Principal other = hall.person(agency, DocumentTemplates.EDITOR);
    String text = "<p><img src=\"berkas:" + foreign + "\" alt=\"Lambang\"></p>";
    assertThat(
            Hall.refusal(
                    () ->
                        hall.as(other, agency, () -> templates.save(KIND, text, PaperSize.F4, "")))
                .status())
        .isEqualTo(404);
  }

  @Test
  void a_template_shows_no_picture_that_was_not_uploaded_for_it() throws Exception {
    FileId card = letters.identityCard();
    String text = "<p><img src=\"berkas:" + card + "\" alt=\"KTP\"></p>";
    List<Callable<Object>> ways =
        List.of(
            () -> templates.save(KIND, text, PaperSize.F4, ""),
            () -> templates.preview(KIND, text, PaperSize.F4, Optional.empty()),
            () ->
                templates.changeLetterhead(
                    Optional.empty(),
                    new Letterhead(List.of(), "Kecamatan", List.of(), Optional.of(card))));
    for (Callable<Object> way : ways) {
      assertThat(Hall.refusal(() -> hall.as(editor, agency, way)).status()).isEqualTo(404);
    }
    String own = text.replace(card.toString(), letters.logo().toString());
    assertThat(hall.as(editor, agency, () -> templates.save(KIND, own, PaperSize.F4, "")).text())
        .isEqualTo(own);
  }

  @Test
  void the_letterhead_of_a_unit_goes_before_that_of_the_agency() throws Exception {
    letters.letterhead();
    hall.newUnit(agency, "DS1", Optional.empty());
    hall.newUnit(agency, "DS1A", Optional.of("DS1"));
    Letterhead own = new Letterhead(List.of(), "DESA SUKAMAKMUR", List.of(), Optional.empty());
    hall.as(editor, agency, () -> templates.changeLetterhead(Optional.of("DS1"), own));
    assertThat(hall.as(editor, agency, () -> templates.letterhead(Optional.of("DS1A")).name()))
        .isEqualTo("DESA SUKAMAKMUR");
    assertThat(hall.as(editor, agency, () -> templates.letterhead(Optional.empty()).name()))
        .isEqualTo("KECAMATAN SUKAMAJU");
  }

  @Test
  void previews_an_unsaved_text_with_samples() throws Exception {
    letters.letterhead();
    PrintedDocument preview =
        hall.as(
            editor,
            agency,
            () ->
                templates.preview(
                    KIND, templates.version(KIND, 0).text(), PaperSize.F4, Optional.empty()));
    assertThat(preview.pages()).isEqualTo(1);
    String html =
        hall.as(
            editor, agency, () -> templates.previewHtml(KIND, templates.version(KIND, 0).text()));
    assertThat(html).contains("SEKAR AYU REKANINGTYAS").doesNotContain("<img");
  }

  @Test
  void what_no_font_has_is_shown_as_a_box_and_told() throws Exception {
    PrintOrder order = Letters.order(0);
    order.data().text("nama", "Sekar 😀 Ayu");
    assertThat(print(order).unprintable()).isTrue();
  }
}
