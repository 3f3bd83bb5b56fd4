package id.pendopo.persistence.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The file of an H2 database, with a header that names the newest chunk.
 *
 * <p>H2 appends each commit as a chunk and, after a kill, finds the newest one from the file's
 * header, from the end of the file, and from each chunk's guess at the place of the next. Where a
 * chunk goes into freed space elsewhere, the header has to name it. Since 2.2 H2 writes that header
 * before it takes note of the chunk ({@code FileStore.storeBuffer}), so that the header names the
 * one before, and up to twenty commits that were answered are not found again. Here the header is
 * completed on its way to the file: it names the newest chunk that was written.
 *
 * <p>Without it {@code H2CrashTest} loses commits. It can go when H2 sets {@code lastChunk} before
 * {@code writeChunk}, as it did until 2.1.
 */
public final class H2StoreFile extends FilePathWrapper {

  /** Begins an address, as in {@code jdbc:h2:pendopo:async:/folder/name}. */
  static final String SCHEME = "pendopo";

  private static final String CHUNK = "chunk";
  private static final String BLOCK = "block";
  private static final String VERSION = "version";
  private static final String CHECKSUM = "fletcher";
  private static final int LONGEST_LINE = 1024;
  private static final int BLOCK_SIZE = 4096; // MVStore format, the same in its versions 1 to 3

  /** H2 makes a copy for every path. */
  public H2StoreFile() {}

  /** Makes the scheme known to H2; more than once does no harm. */
  static void register() {
    FilePath.register(new H2StoreFile());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = getBase().open(mode);
    return name.endsWith(".mv.db") ? new StoreChannel(file) : file;
  }

  /** What is known of the newest chunk, from its own header. */
  private record Newest(long id, long block, long version) {}

  private static final class StoreChannel extends FileBaseDefault {

    private final FileChannel file;

    /** H2 writes chunks and headers under one lock; this only makes that visible. */
    private volatile Newest newest = new Newest(0, 0, -1);

    StoreChannel(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      if (position == 0 && source.remaining() == 2 * BLOCK_SIZE) {
        ByteBuffer completed = complete(source);
        while (completed.hasRemaining()) {
          file.write(completed, completed.position());
        }
        int length = source.remaining();
        source.position(source.limit());
        return length;
      }
      Newest chunk = chunkIn(source, position);
      int written = file.write(source, position);
      if (chunk != null && chunk.version() > newest.version()) {
        newest = chunk;
      }
      return written;
    }

    /** The same header, naming the newest chunk if it names an older one. */
    private ByteBuffer complete(ByteBuffer header) {
      Map<String, String> fields = fields(header);
      Newest known = newest;
      if (fields == null || DataUtils.readHexLong(fields, VERSION, 0) >= known.version()) {
        return header.duplicate();
      }
      fields.remove(CHECKSUM);
      fields.put(CHUNK, Long.toHexString(known.id()));
      fields.put(BLOCK, Long.toHexString(known.block()));
      fields.put(VERSION, Long.toHexString(known.version()));
      StringBuilder text = new StringBuilder(112);
      fields.forEach((key, value) -> DataUtils.appendMap(text, key, value));
      byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      DataUtils.appendMap(text, CHECKSUM, DataUtils.getFletcher32(bytes, 0, bytes.length));
      text.append('\n');
      bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      ByteBuffer both = ByteBuffer.allocate(2 * BLOCK_SIZE);
      both.put(0, bytes);
      both.put(BLOCK_SIZE, bytes);
      return both;
    }

    private static @Nullable Newest chunkIn(ByteBuffer source, long position) {
      if (position % BLOCK_SIZE != 0) {
        return null;
      }
      Map<String, String> fields = fields(source);
      if (fields == null || !fields.containsKey(CHUNK) || fields.containsKey(BLOCK)) {
        return null;
      }
      return new Newest(
          DataUtils.readHexLong(fields, CHUNK, 0),
          position / BLOCK_SIZE,
          DataUtils.readHexLong(fields, VERSION, -1));
    }

    /** The line of names and values that a header or a chunk begins with; null if there is none. */
    private static @Nullable Map<String, String> fields(ByteBuffer source) {
      byte[] start = new byte[Math.min(LONGEST_LINE, source.remaining())];
      source.duplicate().get(start);
      String text = new String(start, StandardCharsets.ISO_8859_1);
      int end = text.indexOf('\n');
      if (end < 0) {
        return null;
      }
      try {
        return DataUtils.parseMap(text.substring(0, end).trim());
      } catch (MVStoreException otherContent) {
        return null;
      }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return file.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implTruncate(long newLength) throws IOException {
      file.truncate(newLength);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
