package id.pendopo.documents.internal.type;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names of the entries of a zip file, read from its directory without unpacking anything.
 *
 * <p>{@link java.util.zip.ZipFile} would take the whole directory into memory, which in a forged
 * file is as large as the file; here at most {@value #MAX_ENTRIES} names are read.
 */
final class ZipEntries {

  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int MAX_ENTRIES = 5_000;

  private ZipEntries() {}

  /**
   * The first names in the order of the directory.
   *
   * @throws EOFException if the file has no directory: it ends too early, or is no zip
   */
  static Set<String> names(FileChannel file) throws IOException {
    Directory directory = directory(file);
    file.position(directory.offset());
    long left = directory.length();
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 16 * 1024));
    Set<String> names = new LinkedHashSet<>();
    byte[] header = new byte[46];
    while (names.size() < MAX_ENTRIES && left >= header.length) {
      in.readFully(header);
      ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
      if (fields.getInt(0) != ENTRY_SIGNATURE) {
        break;
      }
      byte[] name = new byte[Short.toUnsignedInt(fields.getShort(28))];
      in.readFully(name);
      int rest =
          Short.toUnsignedInt(fields.getShort(30)) + Short.toUnsignedInt(fields.getShort(32));
      in.skipNBytes(rest);
      left -= header.length + name.length + rest;
      names.add(new String(name, StandardCharsets.UTF_8));
    }
    return names;
  }

  private record Directory(long offset, long length) {}

  private static Directory directory(FileChannel file) throws IOException {
    long size = file.size();
    int length = (int) Math.min(size, END_LENGTH + MAX_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(size - length);
    while (tail.hasRemaining() && file.read(tail) >= 0) {
      continue;
    }
    for (int at = tail.position() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
        long end = size - length + at;
        if (offset <= end) {
          return new Directory(offset, end - offset);
        }
      }
    }
    throw new EOFException("No directory at the end of the file");
  }
}
