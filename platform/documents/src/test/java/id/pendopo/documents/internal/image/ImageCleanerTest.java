package id.pendopo.documents.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.pendopo.api.document.ImageFacts;
import id.pendopo.documents.internal.image.BadImageException.Reason;
import id.pendopo.documents.internal.type.AllowedType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageCleanerTest {

  private static final ImageCleaner CLEANER = new ImageCleaner(1_000_000);

  @TempDir Path folder;

  private record Cleaned(byte[] content, ImageFacts facts) {
    boolean holds(String words) {
      return new String(content, StandardCharsets.ISO_8859_1).contains(words);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG", "WEBP"})
  void tells_place_and_time_once_and_keeps_none_of_it(AllowedType type) throws Exception {
    Cleaned cleaned = clean(type, sample(type, 1));
    assertThat(cleaned.holds(SamplePictures.SECRET)).isFalse();
    assertThat(cleaned.holds("2026:03")).isFalse();
    assertThat(cleaned.holds("Exif")).isFalse();
    assertThat(cleaned.facts().takenAt()).contains(LocalDateTime.of(2026, 3, 11, 8, 5, 9));
    assertThat(cleaned.facts().offset()).contains(ZoneOffset.ofHours(7));
    ImageFacts.Place place = cleaned.facts().place().orElseThrow();
    assertThat(place.latitude()).isCloseTo(-7.810139, within(0.000001));
    assertThat(place.longitude()).isCloseTo(110.365, within(0.000001));
    ImageFacts nothing = clean(type, cleaned.content()).facts();
    assertThat(nothing.place()).isEmpty();
    assertThat(nothing.takenAt()).isEmpty();
    assertThat(nothing.offset()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG", "WEBP"})
  void leaves_a_clean_picture_as_it_is(AllowedType type) throws Exception {
    byte[] once = clean(type, sample(type, 6)).content();
    assertThat(clean(type, once).content()).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void keeps_the_orientation_and_nothing_else(int orientation) throws Exception {
    for (AllowedType type : new AllowedType[] {AllowedType.JPEG, AllowedType.PNG}) {
      Cleaned cleaned = clean(type, sample(type, orientation));
      Path stored = Files.write(folder.resolve("stored"), cleaned.content());
      assertThat(ImageCleaner.orientation(type, stored)).isEqualTo(orientation);
      assertThat(cleaned.holds(SamplePictures.SECRET)).isFalse();
      boolean side = orientation >= 5;
      assertThat(cleaned.facts().width()).isEqualTo(side ? 20 : 40);
      assertThat(cleaned.facts().height()).isEqualTo(side ? 40 : 20);
    }
  }

  @Test
  void keeps_the_orientation_of_a_webp_with_its_flag() throws Exception {
    for (boolean lossless : new boolean[] {true, false}) {
      byte[] turned = clean(AllowedType.WEBP, SamplePictures.webp(lossless, 6)).content();
      Path stored = Files.write(folder.resolve("stored"), turned);
      assertThat(ImageCleaner.orientation(AllowedType.WEBP, stored)).isEqualTo(6);
      assertThat(turned[20]).isEqualTo((byte) 0x08);
      byte[] upright = clean(AllowedType.WEBP, SamplePictures.webp(lossless, 1)).content();
      assertThat(upright[20]).isZero();
      byte[] plain = SamplePictures.plainWebp(lossless);
      assertThat(clean(AllowedType.WEBP, plain).content()).isEqualTo(plain);
    }
  }

  @Test
  void changes_no_pixel_and_keeps_the_colour_profile() throws Exception {
    Cleaned photo = clean(AllowedType.JPEG, SamplePictures.photo(40, 20, 1));
    assertThat(photo.holds("ICC_PROFILE\0\1\1profil")).isTrue();
    assertSamePixels(
        SamplePictures.plain("jpg", SamplePictures.halves(40, 20, false)), photo.content());
    Cleaned png = clean(AllowedType.PNG, SamplePictures.png(40, 20, 1));
    assertSamePixels(
        SamplePictures.plain("png", SamplePictures.halves(40, 20, true)), png.content());
  }

  @Test
  void drops_the_preview_inside_jfif() throws Exception {
    byte[] plain = SamplePictures.plain("jpg", SamplePictures.halves(8, 8, false));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    byte[] secret = SamplePictures.SECRET.substring(0, 3).getBytes(StandardCharsets.US_ASCII);
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe0, 0, 19, 'J', 'F', 'I', 'F', 0, 1, 2, 0});
    out.writeBytes(new byte[] {0, 1, 0, 1, 1, 1});
    out.writeBytes(secret);
    out.write(plain, 20, plain.length - 20);
    Cleaned cleaned = clean(AllowedType.JPEG, out.toByteArray());
    assertThat(cleaned.content()).isEqualTo(plain);
  }

  @Test
  void refuses_a_picture_with_too_many_pixels_before_unpacking_it() {
    assertThat(refusal(AllowedType.PNG, SamplePictures.bomb(20_000, 100)))
        .isEqualTo(Reason.TOO_MANY_PIXELS);
    byte[] photo = SamplePictures.photo(40, 20, 1);
    int frame = indexOf(photo, new byte[] {(byte) 0xff, (byte) 0xc0});
    Arrays.fill(photo, frame + 5, frame + 9, (byte) 0xff);
    assertThat(refusal(AllowedType.JPEG, photo)).isEqualTo(Reason.TOO_MANY_PIXELS);
    byte[] webp = SamplePictures.webp(true, 1);
    Arrays.fill(webp, 24, 30, (byte) 0xff);
    assertThat(refusal(AllowedType.WEBP, webp)).isEqualTo(Reason.TOO_MANY_PIXELS);
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG", "WEBP"})
  void refuses_a_picture_that_ends_too_early_at_whatever_byte(AllowedType type) throws Exception {
    byte[] whole = clean(type, sample(type, 6)).content();
    // a WebP says its length at its beginning; of the others the last part is its end
    for (int length = 0; length < whole.length; length++) {
      assertThat(refusal(type, Arrays.copyOf(whole, length))).as("%s bytes", length).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG", "WEBP"})
  void never_fails_otherwise_whatever_byte_is_wrong(AllowedType type) throws Exception {
    byte[] whole = sample(type, 6);
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      byte[] wrong = whole.clone();
      for (int k = 0; k <= i % 4; k++) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("wrong"), wrong);
      try {
        CLEANER.clean(type, file, new ByteArrayOutputStream());
      } catch (BadImageException refused) {
        assertThat(refused.reason()).isNotNull();
      }
    }
  }

  @Test
  void takes_damaged_metadata_for_none() {
    byte[] good = SamplePictures.exif(3, ByteOrder.LITTLE_ENDIAN);
    assertThat(Exif.read(good).orientation()).isEqualTo(3);
    for (int length = 0; length < good.length; length++) {
      assertThat(Exif.read(Arrays.copyOf(good, length)).orientation()).isIn(1, 3);
    }
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      byte[] wrong = good.clone();
      wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
      assertThat(Exif.read(wrong).orientation()).isBetween(1, 8);
    }
    assertThat(Exif.read(Exif.onlyOrientation(8)).orientation()).isEqualTo(8);
  }

  @Test
  void knows_no_place_outside_the_earth() {
    assertThatThrownBy(() -> new ImageFacts.Place(90.1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ImageFacts.Place(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] sample(AllowedType type, int orientation) {
    return switch (type) {
      case JPEG -> SamplePictures.photo(40, 20, orientation);
      case PNG -> SamplePictures.png(40, 20, orientation);
      default -> SamplePictures.webp(false, orientation);
    };
  }

  private Cleaned clean(AllowedType type, byte[] content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path file = Files.write(folder.resolve("picture"), content);
    ImageFacts facts = CLEANER.clean(type, file, out);
    return new Cleaned(out.toByteArray(), facts);
  }

  private Reason refusal(AllowedType type, byte[] content) {
    try {
      clean(type, content);
      throw new AssertionError("It was taken");
    } catch (BadImageException refused) {
      return refused.reason();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void assertSamePixels(byte[] before, byte[] after) throws IOException {
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(before));
    BufferedImage second = ImageIO.read(new ByteArrayInputStream(after));
    assertThat(second.getWidth()).isEqualTo(first.getWidth());
    assertThat(second.getHeight()).isEqualTo(first.getHeight());
    for (int y = 0; y < first.getHeight(); y++) {
      for (int x = 0; x < first.getWidth(); x++) {
        assertThat(second.getRGB(x, y)).isEqualTo(first.getRGB(x, y));
      }
    }
  }

  private static int indexOf(byte[] content, byte[] wanted) {
    for (int i = 0; i <= content.length - wanted.length; i++) {
      if (Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not found");
  }
}
