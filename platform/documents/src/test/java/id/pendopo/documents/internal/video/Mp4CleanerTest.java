package id.pendopo.documents.internal.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4CleanerTest {

  private static final String PLACE = "+07.2575+112.7521/";

  @TempDir Path folder;

  @Test
  void empties_what_tells_the_place_and_keeps_what_is_seen_where_it_is() throws Exception {
    byte[] ftyp = box("ftyp", bytes("isom0000"));
    byte[] samples = bytes("PICTURE-BYTESGPS-BYTES");
    int at = ftyp.length + 8;
    byte[] moov =
        box(
            "moov",
            join(
                box("mvhd", join(new byte[4], bytes("12345678"), new byte[80])),
                track("vide", at, 13),
                track("meta", at + 13, 9),
                box("udta", bytes("\u00a9xyz" + PLACE))));
    byte[] video = join(ftyp, box("mdat", samples), moov, box("uuid", bytes("XMP" + PLACE)));
    byte[] clean = clean(video);
    String text = new String(clean, StandardCharsets.ISO_8859_1);
    assertThat(clean).hasSameSizeAs(video);
    assertThat(text)
        .contains("PICTURE-BYTES")
        .doesNotContain(PLACE, "GPS-BYTES", "12345678", "meta");
    assertThat(text.indexOf("moov")).isEqualTo(ftyp.length + 8 + samples.length + 4);
    assertThat(clean(clean)).isEqualTo(clean);
  }

  @Test
  void refuses_what_is_cut_off_or_no_movie() throws Exception {
    byte[] ftyp = box("ftyp", bytes("isom0000"));
    assertRefused(ftyp);
    byte[] whole = join(ftyp, box("moov", track("vide", 0, 4)));
    assertRefused(Arrays.copyOf(whole, whole.length - 3));
    assertRefused(join(ftyp, box("moov", track("meta", 1 << 30, 4))));
    byte[] lying = whole.clone();
    ByteBuffer.wrap(lying).putInt(ftyp.length, Integer.MAX_VALUE);
    assertRefused(lying);
  }

  @Test
  void refuses_samples_that_lie_over_one_another() {
    byte[] track = track("meta", 0, 300);
    byte[] tracks =
        join(track, track, track, track, track, track, track, track, track, track, track, track);
    assertRefused(join(box("ftyp", bytes("isom0000")), box("moov", tracks)));
  }

  private void assertRefused(byte[] video) {
    assertThatThrownBy(() -> clean(video)).isInstanceOf(BadVideoException.class);
  }

  private byte[] clean(byte[] video) throws Exception {
    Path file = Files.write(folder.resolve("a.mp4"), video);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Mp4Cleaner.clean(file, out);
    return out.toByteArray();
  }

  /** A track with one sample. */
  private static byte[] track(String handler, int place, int size) {
    byte[] table =
        box(
            "stbl",
            join(
                box("stco", ints(0, 1, place)),
                box("stsc", ints(0, 1, 1, 1, 1)),
                box("stsz", ints(0, 0, 1, size))));
    return box(
        "trak",
        box(
            "mdia",
            join(box("hdlr", join(ints(0, 0), bytes(handler), new byte[12])), box("minf", table))));
  }

  private static byte[] box(String type, byte[] content) {
    return join(ints(content.length + 8), bytes(type), content);
  }

  private static byte[] ints(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
