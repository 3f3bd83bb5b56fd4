package id.pendopo.office.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads parts of a zip that lies in memory by its directory (PKWARE APPNOTE 6.3, sections 4.3.12
 * and 4.3.16). The JDK reads a zip in memory only from front to back, where the sizes that some
 * writers of XLSX leave to the directory are missing.
 */
final class ZipParts {

  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;

  private ZipParts(byte[] content) {
    zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The parts whose names are wanted, unpacked.
   *
   * @param most bytes that they may hold together
   * @throws ZipException when this is no zip, or one with 64-bit sizes
   */
  static Map<String, byte[]> read(byte[] content, Predicate<String> wanted, int most)
      throws IOException {
    try {
      return new ZipParts(content).parts(wanted, most);
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
      throw (IOException) new ZipException("The directory of the zip is broken").initCause(e);
    }
  }

  private Map<String, byte[]> parts(Predicate<String> wanted, int most) throws IOException {
    int end = end();
    int entries = Short.toUnsignedInt(zip.getShort(end + 10));
    int at = zip.getInt(end + 16);
    Map<String, byte[]> parts = new TreeMap<>();
    int left = most;
    for (int entry = 0; entry < entries; entry++) {
      if (zip.getInt(at) != ENTRY) {
        throw new ZipException("No entry where the directory should have one");
      }
      int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
      String name = new String(zip.array(), at + 46, nameLength, StandardCharsets.UTF_8);
      if (wanted.test(name)) {
        byte[] part = unpack(at, left);
        left -= part.length;
        parts.put(name, part);
      }
      at +=
          46
              + nameLength
              + Short.toUnsignedInt(zip.getShort(at + 30))
              + Short.toUnsignedInt(zip.getShort(at + 32));
    }
    return parts;
  }

  private int end() throws ZipException {
    int last = zip.limit() - END_LENGTH;
    for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    throw new ZipException("No directory");
  }

  private byte[] unpack(int entry, int most) throws IOException {
    int method = Short.toUnsignedInt(zip.getShort(entry + 10));
    int packed = zip.getInt(entry + 20);
    int local = zip.getInt(entry + 42);
    int start =
        local
            + 30
            + Short.toUnsignedInt(zip.getShort(local + 26))
            + Short.toUnsignedInt(zip.getShort(local + 28));
    if (packed < 0 || start < 0 || start > zip.limit() - packed) {
      throw new ZipException("An entry that lies outside");
    }
    ByteArrayInputStream bytes = new ByteArrayInputStream(zip.array(), start, packed);
    byte[] part =
        switch (method) {
          case STORED -> bytes.readNBytes(most + 1);
          case DEFLATED -> inflate(bytes, most);
          default -> throw new ZipException("An unknown way of packing: " + method);
        };
    if (part.length > most) {
      throw Sheet.tooLarge();
    }
    return part;
  }

  private static byte[] inflate(ByteArrayInputStream bytes, int most) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream unpacked = new InflaterInputStream(bytes, inflater)) {
      return unpacked.readNBytes(most + 1);
    } finally {
      inflater.end();
    }
  }
}
