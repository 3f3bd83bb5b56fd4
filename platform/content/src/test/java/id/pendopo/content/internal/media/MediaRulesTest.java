package id.pendopo.content.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaShape;
import id.pendopo.api.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRulesTest {

  @ParameterizedTest
  @CsvSource({
    "Foto Kantor.JPG, foto-kantor.jpg",
    "Peta Désa (2026).png, peta-desa-2026.png",
    "'<script>alert(1)</script>.pdf', script-alert-1-script.pdf",
    "???.webp, berkas.webp",
    "tanpa akhiran, tanpa-akhiran",
    "arsip.tar.gz, arsip-tar.gz",
  })
  void names_an_address_in_plain_letters(String name, String address) {
    assertThat(MediaRules.addressName(name)).isEqualTo(address);
  }

  @Test
  void cuts_a_long_name_and_keeps_its_ending() {
    String address = MediaRules.addressName("a".repeat(300) + ".jpeg");
    assertThat(address).hasSizeLessThan(MediaRules.LONGEST_NAME).endsWith("a.jpeg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logo.svg", "LOGO.SVGZ", "klip.mov", "klip.webm"})
  void refuses_what_the_library_never_takes(String name) {
    assertThat(refusal(() -> MediaRules.kindOf(name)).status()).isEqualTo(415);
  }

  @Test
  void refuses_a_hundred_megapixels_and_takes_one_row_less() {
    assertThat(refusal(() -> MediaRules.bounded(10_000, 10_000)).title().en())
        .contains("10000 × 10000");
    MediaRules.bounded(10_000, 9_999);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://contoh.test/v",
        "javascript:alert(1)",
        "https://",
        "https://a:b@c.test",
        ""
      })
  void takes_links_over_https_alone(String address) {
    assertThat(refusal(() -> MediaRules.link(address)).fields().getFirst().field())
        .isEqualTo("address");
  }

  @Test
  void wants_words_and_not_the_name_of_a_file() {
    assertThat(wrongFields(MediaDetails.blank().showing("IMG_2026.jpg")))
        .containsExactly("alternative");
    assertThat(wrongFields(MediaDetails.blank().showing("a".repeat(301))))
        .containsExactly("alternative");
    MediaDetails both =
        new MediaDetails(
            Optional.empty(),
            Optional.of("Balai desa"),
            true,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            new MediaDetails.Focus(1_001, 0));
    assertThat(wrongFields(both)).containsExactly("alternative", "focus");
    assertThat(
            MediaRules.checked(MediaDetails.blank().showing(" Balai \n desa "), MediaKind.PICTURE)
                .alternative())
        .contains("Balai desa");
  }

  private static List<String> wrongFields(MediaDetails details) {
    return refusal(() -> MediaRules.checked(details, MediaKind.PICTURE)).fields().stream()
        .map(field -> field.field())
        .toList();
  }

  @Test
  void tells_the_sizes_that_the_worker_makes() {
    assertThat(PictureSizes.of(4_000, 3_000, MediaShape.WHOLE))
        .extracting(PictureSizes.Size::width)
        .containsExactly(320, 640, 960, 1280, 1920);
    assertThat(PictureSizes.of(700, 500, MediaShape.WHOLE))
        .containsExactly(
            new PictureSizes.Size(320, 320, 229),
            new PictureSizes.Size(640, 640, 457),
            new PictureSizes.Size(960, 700, 500));
    assertThat(PictureSizes.of(300, 900, MediaShape.SQUARE))
        .containsExactly(new PictureSizes.Size(320, 300, 300));
    assertThat(PictureSizes.of(1_000, 1_000, MediaShape.WIDE).getLast())
        .isEqualTo(new PictureSizes.Size(1_280, 1_000, 563));
    // a strip is never higher than four times its width
    assertThat(PictureSizes.of(100, 10_000, MediaShape.WHOLE).getFirst())
        .isEqualTo(new PictureSizes.Size(320, 13, 1_280));
  }

  @Test
  void a_folder_never_lies_in_itself_nor_too_deep() {
    Folders tree =
        new Folders(
            List.of(
                folder(1, OptionalLong.empty(), 1),
                folder(2, OptionalLong.of(1), 2),
                folder(3, OptionalLong.of(2), 3),
                folder(9, OptionalLong.empty(), 1)));
    assertThat(tree.within(1)).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(refusal(() -> tree.fits(OptionalLong.of(3), OptionalLong.of(1))).status())
        .isEqualTo(422);
    assertThat(refusal(() -> tree.fits(OptionalLong.of(7), OptionalLong.empty())).status())
        .isEqualTo(404);
    tree.fits(OptionalLong.of(9), OptionalLong.of(1));
    Folders deep =
        new Folders(
            List.of(
                folder(1, OptionalLong.empty(), 1),
                folder(2, OptionalLong.of(1), 2),
                folder(8, OptionalLong.empty(), Folders.DEEPEST - 1)));
    assertThat(refusal(() -> deep.fits(OptionalLong.of(8), OptionalLong.of(1))).status())
        .isEqualTo(422);
  }

  private static MediaFolder folder(long id, OptionalLong parent, int depth) {
    return new MediaFolder(id, 0, "F" + id, parent, depth, "F" + id);
  }

  private static Problem refusal(Runnable work) {
    Problem problem = catchThrowableOfType(Problem.class, work::run);
    assertThat(problem).as("refused").isNotNull();
    return problem;
  }
}
