package id.pendopo.information.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.information.DocumentContent;
import id.pendopo.information.DocumentInput;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.DocumentSort;
import id.pendopo.information.DocumentState;
import id.pendopo.information.InformationClass;
import id.pendopo.information.console.EditorState.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditorStateTest {

  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static Optional<DocumentSnapshot> stored(
      DocumentState state, InformationClass classification) {
    return Optional.of(
        new DocumentSnapshot(
            12,
            3,
            new DocumentContent(
                "Laporan",
                "Isi",
                Optional.of("bidang-air"),
                classification,
                LocalDate.of(2026, 4, 1)),
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            List.of()));
  }

  private static StoredFile file(TextState text, int pages, LocalText problem) {
    return new StoredFile(
        new FileId(1),
        "laporan.pdf",
        "application/pdf",
        10,
        "0".repeat(64),
        text,
        pages,
        Optional.ofNullable(problem),
        Instant.EPOCH);
  }

  @Test
  void an_editor_writes_drafts_and_leaves_publishing_to_the_officer() {
    assertThat(new EditorState(Optional.empty(), true, false).actions())
        .containsExactly(Action.SAVE);
    assertThat(
            new EditorState(stored(DocumentState.DRAFT, InformationClass.BERKALA), true, false)
                .actions())
        .containsExactlyInAnyOrder(Action.SAVE, Action.DELETE);
    assertThat(
            new EditorState(stored(DocumentState.PUBLISHED, InformationClass.BERKALA), true, false)
                .actions())
        .isEmpty();
  }

  @Test
  void an_officer_publishes_withdraws_and_publishes_again() {
    assertThat(
            new EditorState(stored(DocumentState.DRAFT, InformationClass.BERKALA), true, true)
                .actions())
        .contains(Action.PUBLISH);
    assertThat(
            new EditorState(stored(DocumentState.PUBLISHED, InformationClass.BERKALA), true, true)
                .actions())
        .containsExactlyInAnyOrder(Action.SAVE, Action.WITHDRAW);
    assertThat(
            new EditorState(stored(DocumentState.WITHDRAWN, InformationClass.BERKALA), true, true)
                .actions())
        .containsExactlyInAnyOrder(Action.SAVE, Action.PUBLISH);
  }

  @Test
  void an_excluded_document_offers_no_publishing() {
    assertThat(
            new EditorState(stored(DocumentState.DRAFT, InformationClass.DIKECUALIKAN), true, true)
                .actions())
        .doesNotContain(Action.PUBLISH);
  }

  @Test
  void a_reader_only_reads() {
    for (DocumentState state : DocumentState.values()) {
      assertThat(new EditorState(stored(state, InformationClass.BERKALA), false, false).actions())
          .isEmpty();
    }
  }

  @Test
  void the_form_shows_what_is_stored_and_begins_with_today() {
    assertThat(
            new EditorState(stored(DocumentState.DRAFT, InformationClass.BERKALA), true, true)
                .form(TODAY))
        .isEqualTo(new DocumentInput("Laporan", "Isi", "bidang-air", "BERKALA", "2026-04-01"));
    assertThat(new EditorState(Optional.empty(), true, true).form(TODAY))
        .isEqualTo(new DocumentInput("", "", "", "", "2026-11-21"));
  }

  @Test
  void a_text_that_could_not_be_read_says_why() {
    assertThat(
            FileStatus.of(
                    file(
                        TextState.FAILED,
                        0,
                        new LocalText("berkas memakai kata sandi", "it has a password")))
                .id())
        .isEqualTo("Teks tidak dapat dibaca: berkas memakai kata sandi");
    assertThat(FileStatus.of(file(TextState.FAILED, 0, null)).id())
        .isEqualTo("Teks tidak dapat dibaca: sebabnya tidak diketahui");
    assertThat(FileStatus.of(file(TextState.EXTRACTED, 12, null)).id())
        .isEqualTo("Teks terbaca, 12 halaman");
  }

  @Test
  void problems_stand_beside_their_fields() {
    Problem problem =
        Problem.invalid(
            List.of(
                new FieldProblem("title", new LocalText("Isi judul.", "Enter a title.")),
                new FieldProblem("title", new LocalText("Judul rusak.", "Broken title.")),
                new FieldProblem(
                    "reason", new LocalText("Alasan terlalu panjang.", "Reason too long."))));

    FieldErrors errors = FieldErrors.of(problem, Set.of("title", "date"), INDONESIAN);

    assertThat(errors.beside()).containsEntry("title", "Isi judul. Judul rusak.").hasSize(1);
    assertThat(errors.above())
        .containsExactly("Ada isian yang perlu diperbaiki.", "Alasan terlalu panjang.");
  }

  @Test
  void a_problem_without_fields_stands_above_the_form() {
    FieldErrors errors =
        FieldErrors.of(new Problem(412, "Muat ulang.", "Load again."), Set.of("title"), INDONESIAN);

    assertThat(errors.beside()).isEmpty();
    assertThat(errors.above()).containsExactly("Muat ulang.");
  }

  @Test
  void the_headers_of_the_grid_give_the_order() {
    assertThat(GridOrder.of(List.of())).isEqualTo(DocumentSort.NEWEST);
    assertThat(GridOrder.of(List.of(new QuerySortOrder("title", SortDirection.DESCENDING))))
        .isEqualTo(DocumentSort.TITLE_BACKWARDS);
    assertThat(GridOrder.of(List.of(new QuerySortOrder("date", SortDirection.ASCENDING))))
        .isEqualTo(DocumentSort.OLDEST);
  }
}
