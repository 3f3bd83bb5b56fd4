package id.pendopo.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.document.FileId;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final Instant NOW = Instant.parse("2026-04-01T02:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private static DocumentContent content(String summary, InformationClass classification) {
    return new DocumentContent(
        "Rencana kerja 2026", summary, Optional.empty(), classification, LocalDate.of(2026, 4, 1));
  }

  private static Document draft(InformationClass classification) {
    return Document.draft(content("Rencana kerja setahun.", classification), NOW);
  }

  private static Document published() {
    Document document = draft(InformationClass.BERKALA);
    document.publish(NOW);
    return document;
  }

  private static Problem problem(ThrowingCallable call) {
    return catchThrowableOfType(Problem.class, call);
  }

  @Test
  void begins_as_a_draft_that_nobody_outside_sees() {
    Document document = draft(InformationClass.BERKALA);

    assertThat(document.state()).isEqualTo(DocumentState.DRAFT);
    assertThat(document.isPublic()).isFalse();
    assertThat(document.publishedAt()).isEmpty();
  }

  @Test
  void a_published_document_is_public_and_says_since_when() {
    Document document = published();

    assertThat(document.isPublic()).isTrue();
    assertThat(document.publishedAt()).contains(NOW);
  }

  @Test
  void an_excluded_document_is_never_published_and_the_refusal_names_article_17() {
    Document document = draft(InformationClass.DIKECUALIKAN);

    Problem problem = problem(() -> document.publish(NOW));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.fields()).extracting(FieldProblem::field).containsExactly("classification");
    assertThat(problem.fields().getFirst().message().id())
        .contains("Pasal 17 UU Nomor 14 Tahun 2008");
    assertThat(document.isPublic()).isFalse();
  }

  @Test
  void a_published_document_that_becomes_excluded_is_withdrawn_at_once() {
    Document document = published();

    document.change(content("Rencana kerja setahun.", InformationClass.DIKECUALIKAN), LATER);

    assertThat(document.state()).isEqualTo(DocumentState.WITHDRAWN);
    assertThat(document.withdrawnAt()).contains(LATER);
    assertThat(document.isPublic()).isFalse();
  }

  @Test
  void a_withdrawn_document_that_became_excluded_is_not_published_again() {
    Document document = published();
    document.withdraw("", LATER);
    document.change(content("Rencana kerja setahun.", InformationClass.DIKECUALIKAN), LATER);

    assertThat(problem(() -> document.publish(LATER)).status()).isEqualTo(422);
  }

  @Test
  void a_withdrawn_document_keeps_its_reason_until_it_is_published_again() {
    Document document = published();

    document.withdraw(" Ada kesalahan angka. ", LATER);

    assertThat(document.withdrawalReason()).contains("Ada kesalahan angka.");

    document.publish(LATER);

    assertThat(document.isPublic()).isTrue();
    assertThat(document.withdrawalReason()).isEmpty();
    assertThat(document.withdrawnAt()).isEmpty();
  }

  @Test
  void publishing_and_withdrawing_twice_change_nothing_the_second_time() {
    Document document = published();
    document.publish(LATER);
    assertThat(document.publishedAt()).contains(NOW);

    document.withdraw("Pertama", LATER);
    document.withdraw("Kedua", LATER);
    assertThat(document.withdrawalReason()).contains("Pertama");
  }

  @Test
  void a_draft_has_nothing_to_withdraw() {
    assertThat(problem(() -> draft(InformationClass.BERKALA).withdraw("", NOW)).status())
        .isEqualTo(409);
  }

  @Test
  void a_reason_has_room_for_a_thousand_characters() {
    published().withdraw("a".repeat(1000), LATER);

    assertThat(problem(() -> published().withdraw("a".repeat(1001), LATER)).fields())
        .extracting(FieldProblem::field)
        .containsExactly("reason");
  }

  @Test
  void only_a_document_that_was_never_public_may_be_deleted() {
    draft(InformationClass.BERKALA).requireDeletable();

    assertThat(problem(() -> published().requireDeletable()).status()).isEqualTo(409);

    Document withdrawn = published();
    withdrawn.withdraw("", LATER);
    assertThat(problem(withdrawn::requireDeletable).status()).isEqualTo(409);
  }

  @Test
  void without_summary_and_file_there_is_nothing_to_publish() {
    Document document = Document.draft(content("", InformationClass.BERKALA), NOW);

    assertThat(problem(() -> document.publish(NOW)).fields())
        .extracting(FieldProblem::field)
        .containsExactly("summary");

    document.add(new FileId(7), NOW);
    document.publish(NOW);
    assertThat(document.isPublic()).isTrue();
  }

  @Test
  void the_last_file_of_a_published_document_without_summary_stays() {
    Document document = Document.draft(content("", InformationClass.BERKALA), NOW);
    document.add(new FileId(7), NOW);
    document.publish(NOW);

    assertThat(problem(() -> document.remove(new FileId(7), LATER)).status()).isEqualTo(422);
  }

  @Test
  void files_keep_the_order_in_which_they_came() {
    Document document = draft(InformationClass.BERKALA);
    document.add(new FileId(9), NOW);
    document.add(new FileId(3), NOW);
    document.add(new FileId(5), NOW);

    document.remove(new FileId(3), LATER);
    document.add(new FileId(4), LATER);

    assertThat(document.files()).containsExactly(new FileId(9), new FileId(5), new FileId(4));
    assertThat(problem(() -> document.remove(new FileId(3), LATER)).status()).isEqualTo(404);
  }

  @Test
  void the_classes_name_the_articles_of_the_law() {
    assertThat(InformationClass.BERKALA.source().id()).isEqualTo("Pasal 9 UU Nomor 14 Tahun 2008");
    assertThat(InformationClass.SERTA_MERTA.source().id()).startsWith("Pasal 10 ");
    assertThat(InformationClass.SETIAP_SAAT.source().id()).startsWith("Pasal 11 ");
    assertThat(InformationClass.DIKECUALIKAN.source().id()).startsWith("Pasal 17 ");
  }

  @Test
  void no_public_address_names_the_excluded_class() {
    assertThat(InformationClass.ofSlug("serta-merta")).contains(InformationClass.SERTA_MERTA);
    assertThat(InformationClass.ofSlug("dikecualikan")).isEmpty();
  }
}
