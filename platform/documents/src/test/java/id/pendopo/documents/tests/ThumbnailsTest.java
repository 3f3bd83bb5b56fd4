package id.pendopo.documents.tests;

import static id.pendopo.documents.tests.Fixture.KUTA;
import static id.pendopo.documents.tests.Fixture.UBUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import id.pendopo.testkit.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
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
    databases = TestDatabase.H2,
    settings = {ExtractorHome.SETTING})
class ThumbnailsTest {

  private Fixture fixture;

  @BeforeEach
  void begin(BundleContext context, FelixNode node) throws Exception {
    fixture = new Fixture(context, node);
  }

  @Test
  void shows_a_photo_upright_in_the_next_larger_width() throws Exception {
    // red on its left half as the sensor saw it, so red above when it is turned
    StoredFile photo = keep(".jpg", fixture.samples.photo(2_000, 1_000, 6));
    Thumbnail small = thumbnail(photo, 300).orElseThrow();
    assertThat(small.mediaType()).isEqualTo("image/jpeg");
    assertThat(small.width()).isEqualTo(480);
    assertThat(small.height()).isEqualTo(960);
    BufferedImage image = image(small);
    assertThat(image.getWidth()).isEqualTo(480);
    assertThat(image.getHeight()).isEqualTo(960);
    assertThat(image.getRGB(240, 100) >> 16 & 0xff).isGreaterThan(200);
    assertThat(image.getRGB(240, 860) & 0xff).isGreaterThan(200);
    assertThat(thumbnail(photo, 1).orElseThrow().width()).isEqualTo(160);
    assertThat(thumbnail(photo, 5_000).orElseThrow().width()).isEqualTo(1_000);
  }

  @Test
  void turns_every_orientation_the_right_way() throws Exception {
    // where the red half is when the picture stands upright
    String[] red = {"left", "right", "right", "left", "top", "top", "bottom", "bottom"};
    for (int orientation = 1; orientation <= 8; orientation++) {
      BufferedImage image =
          image(thumbnail(keep(".jpg", fixture.samples.photo(400, 200, orientation)), 160));
      int x = image.getWidth() / 8;
      int y = image.getHeight() / 8;
      String found =
          isRed(image, x, y) && isRed(image, x, image.getHeight() - y)
              ? "left"
              : isRed(image, x, y)
                  ? "top"
                  : isRed(image, x, image.getHeight() - y) ? "bottom" : "right";
      assertThat(found).as("orientation %s", orientation).isEqualTo(red[orientation - 1]);
    }
  }

  @Test
  void keeps_what_is_transparent_and_never_makes_a_picture_larger() throws Exception {
    Thumbnail small = thumbnail(keep(".png", fixture.samples.png()), 160).orElseThrow();
    assertThat(small.mediaType()).isEqualTo("image/png");
    assertThat(small.width()).isEqualTo(40);
    assertThat(image(small).getRGB(39, 10) >>> 24).isZero();
    for (boolean lossless : new boolean[] {true, false}) {
      StoredFile webp = keep(".webp", fixture.samples.picture("webp", lossless, 1));
      assertThat(thumbnail(webp, 160).orElseThrow().width()).isEqualTo(1);
    }
  }

  @Test
  void shows_the_first_page_of_a_pdf() throws Exception {
    StoredFile pdf = fixture.keep(UBUD, fixture.samples.pdf(UUID.randomUUID() + ".pdf", 3));
    Thumbnail page = thumbnail(pdf, 160).orElseThrow();
    assertThat(page.mediaType()).isEqualTo("image/jpeg");
    assertThat(page.width()).isBetween(159, 160);
    assertThat(page.height()).isGreaterThan(page.width());
    assertThat(image(page).getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
    StoredFile locked = fixture.keep(UBUD, fixture.samples.lockedPdf(UUID.randomUUID() + ".pdf"));
    assertThat(thumbnail(locked, 160)).isEmpty();
  }

  @Test
  void makes_a_bomb_small_without_unpacking_all_of_it_at_once() throws Exception {
    StoredFile bomb = keep(".png", fixture.samples.picture("bomb", 9_900, 9_900));
    assertThat(bomb.size()).isLessThan(200_000);
    assertThat(thumbnail(bomb, 160).orElseThrow().width()).isEqualTo(160);
    byte[] larger = fixture.samples.picture("bomb", 30_000, 4_000);
    Path file = fixture.samples.bytes(UUID.randomUUID() + ".png", larger);
    assertThat(
            catchThrowableOfType(Problem.class, () -> fixture.receive(UBUD, file, "bom.png"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void has_no_picture_of_other_files_and_none_for_another_agency(Files files) throws Exception {
    StoredFile letter = fixture.keep(UBUD, fixture.samples.docx(UUID.randomUUID() + ".docx", "a"));
    assertThat(thumbnail(letter, 160)).isEmpty();
    StoredFile photo = keep(".jpg", fixture.samples.photo(50, 40, 1));
    assertThat(
            catchThrowableOfType(
                    Problem.class, () -> fixture.in(KUTA, () -> files.thumbnail(photo.id(), 160)))
                .status())
        .isEqualTo(404);
  }

  @Test
  void goes_with_the_file(Files files) throws Exception {
    StoredFile photo = keep(".jpg", fixture.samples.photo(52, 43, 1));
    assertThat(thumbnail(photo, 160)).isPresent();
    Path content = fixture.content(UBUD, photo.sha256());
    Path preview =
        content
            .resolve("../../../previews")
            .normalize()
            .resolve(photo.sha256().substring(0, 2))
            .resolve(photo.sha256().substring(2, 4))
            .resolve(photo.sha256() + "-w160");
    assertThat(preview).exists();
    fixture.in(
        UBUD, () -> fixture.service(Transactions.class).write(() -> files.release(photo.id())));
    java.nio.file.Files.setLastModifiedTime(
        content, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    fixture.run(UBUD, "documents.remove-unkept");
    assertThat(content).doesNotExist();
    assertThat(preview).doesNotExist();
  }

  private StoredFile keep(String ending, byte[] content) throws Exception {
    return fixture.keep(UBUD, fixture.samples.bytes(UUID.randomUUID() + ending, content));
  }

  private Optional<Thumbnail> thumbnail(StoredFile file, int width) throws Exception {
    return fixture.in(UBUD, () -> fixture.files().thumbnail(file.id(), width));
  }

  private static BufferedImage image(Optional<Thumbnail> thumbnail) throws Exception {
    return image(thumbnail.orElseThrow());
  }

  private static BufferedImage image(Thumbnail thumbnail) throws Exception {
    try (InputStream in = thumbnail.content().open()) {
      byte[] bytes = in.readAllBytes();
      assertThat(bytes).hasSize((int) thumbnail.size());
      return ImageIO.read(new java.io.ByteArrayInputStream(bytes));
    }
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    int colour = image.getRGB(x, y);
    return (colour >> 16 & 0xff) > 180 && (colour & 0xff) < 90;
  }
}
