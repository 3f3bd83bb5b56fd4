package id.pendopo.documents.internal.image;

import id.pendopo.api.document.ImageFacts.Place;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The few entries of an Exif block (CIPA DC-008, a TIFF without pixels) that matter here; the rest
 * is never looked at. What is damaged counts as not there.
 *
 * @param orientation 1 to 8, 1 where it says nothing
 * @param place where it was taken
 * @param takenAt when it was taken, by the camera's clock
 * @param offset of that clock from UTC
 */
record Exif(
    int orientation,
    Optional<Place> place,
    Optional<LocalDateTime> takenAt,
    Optional<ZoneOffset> offset) {

  static final Exif NONE = new Exif(1, Optional.empty(), Optional.empty(), Optional.empty());

  /** No block is longer: a JPEG segment takes 64 KiB, other formats have no reason for more. */
  static final int MAX_BYTES = 1 << 20;

  private static final int ORIENTATION = 0x0112;
  private static final int EXIF_ENTRIES = 0x8769;
  private static final int GPS_ENTRIES = 0x8825;
  private static final int TAKEN_AT = 0x9003;
  private static final int TAKEN_OFFSET = 0x9011;
  private static final int LATITUDE_SIDE = 1;
  private static final int LATITUDE = 2;
  private static final int LONGITUDE_SIDE = 3;
  private static final int LONGITUDE = 4;

  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private record Entry(int type, long count, int at) {}

  /** Whether it has to be turned or mirrored to stand upright. */
  boolean turned() {
    return orientation != 1;
  }

  /** Whether width and height change places when it stands upright. */
  boolean onItsSide() {
    return orientation >= 5;
  }

  /** Reads a block that begins with the byte order; never fails. */
  static Exif read(byte[] block) {
    if (block.length < 8) {
      return NONE;
    }
    ByteBuffer tiff = ByteBuffer.wrap(block);
    if (block[0] == 'I' && block[1] == 'I') {
      tiff.order(ByteOrder.LITTLE_ENDIAN);
    } else if (block[0] != 'M' || block[1] != 'M') {
      return NONE;
    }
    if (tiff.getShort(2) != 42) {
      return NONE;
    }
    Map<Integer, Entry> main = entries(tiff, Integer.toUnsignedLong(tiff.getInt(4)));
    Map<Integer, Entry> exif = below(tiff, main, EXIF_ENTRIES);
    Map<Integer, Entry> gps = below(tiff, main, GPS_ENTRIES);
    int said = (int) number(tiff, main.get(ORIENTATION));
    return new Exif(
        said >= 1 && said <= 8 ? said : 1,
        place(tiff, gps),
        time(text(tiff, exif.get(TAKEN_AT))),
        offset(text(tiff, exif.get(TAKEN_OFFSET))));
  }

  /** A block that says the orientation and nothing else. */
  static byte[] onlyOrientation(int orientation) {
    return ByteBuffer.allocate(26)
        .order(ByteOrder.BIG_ENDIAN)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ORIENTATION)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private static Map<Integer, Entry> below(ByteBuffer tiff, Map<Integer, Entry> main, int tag) {
    Entry link = main.get(tag);
    return link == null ? Map.of() : entries(tiff, number(tiff, link));
  }

  private static Map<Integer, Entry> entries(ByteBuffer tiff, long offset) {
    Map<Integer, Entry> found = new HashMap<>();
    if (offset < 8 || offset + 2 > tiff.limit()) {
      return found;
    }
    int count = Short.toUnsignedInt(tiff.getShort((int) offset));
    for (int i = 0; i < count; i++) {
      long at = offset + 2 + 12L * i;
      if (at + 12 > tiff.limit()) {
        break;
      }
      int entry = (int) at;
      found.putIfAbsent(
          Short.toUnsignedInt(tiff.getShort(entry)),
          new Entry(
              Short.toUnsignedInt(tiff.getShort(entry + 2)),
              Integer.toUnsignedLong(tiff.getInt(entry + 4)),
              entry + 8));
    }
    return found;
  }

  /** Where the value lies: in the entry itself when it takes four bytes or less; -1 for nowhere. */
  private static int value(ByteBuffer tiff, Entry entry, int unit) {
    long length = entry.count() * unit;
    long at = length <= 4 ? entry.at() : Integer.toUnsignedLong(tiff.getInt(entry.at()));
    return length > 0 && length <= MAX_BYTES && at + length <= tiff.limit() ? (int) at : -1;
  }

  private static long number(ByteBuffer tiff, @Nullable Entry entry) {
    if (entry == null || entry.count() != 1) {
      return 0;
    }
    return switch (entry.type()) {
      case SHORT -> Short.toUnsignedInt(tiff.getShort(entry.at()));
      case LONG -> Integer.toUnsignedLong(tiff.getInt(entry.at()));
      default -> 0;
    };
  }

  private static String text(ByteBuffer tiff, @Nullable Entry entry) {
    if (entry == null || entry.type() != ASCII || entry.count() > 100) {
      return "";
    }
    int at = value(tiff, entry, 1);
    if (at < 0) {
      return "";
    }
    String text = new String(tiff.array(), at, (int) entry.count(), StandardCharsets.US_ASCII);
    int end = text.indexOf(0);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  private static Optional<Place> place(ByteBuffer tiff, Map<Integer, Entry> gps) {
    OptionalDouble latitude =
        degrees(tiff, gps.get(LATITUDE), text(tiff, gps.get(LATITUDE_SIDE)), "N", "S");
    OptionalDouble longitude =
        degrees(tiff, gps.get(LONGITUDE), text(tiff, gps.get(LONGITUDE_SIDE)), "E", "W");
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    double north = latitude.getAsDouble();
    double east = longitude.getAsDouble();
    boolean nowhere = north == 0 && east == 0; // what phones write that do not know
    return nowhere || Math.abs(north) > 90 || Math.abs(east) > 180
        ? Optional.empty()
        : Optional.of(new Place(north, east));
  }

  private static OptionalDouble degrees(
      ByteBuffer tiff, @Nullable Entry entry, String side, String plus, String minus) {
    boolean known = side.equals(plus) || side.equals(minus);
    if (entry == null || entry.type() != RATIONAL || entry.count() != 3 || !known) {
      return OptionalDouble.empty();
    }
    int at = value(tiff, entry, 8);
    if (at < 0) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    double unit = 1;
    for (int i = 0; i < 3; i++, unit *= 60) {
      double over = Integer.toUnsignedLong(tiff.getInt(at + 8 * i));
      double under = Integer.toUnsignedLong(tiff.getInt(at + 8 * i + 4));
      if (under == 0 && over != 0) {
        return OptionalDouble.empty();
      }
      sum += under == 0 ? 0 : over / under / unit;
    }
    return OptionalDouble.of(side.equals(minus) ? -sum : sum);
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text, TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
