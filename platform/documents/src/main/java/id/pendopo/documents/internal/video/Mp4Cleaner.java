package id.pendopo.documents.internal.video;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copies an MP4 (ISO/IEC 14496-12) without its metadata: what cameras write about place, time and
 * device lies in boxes of its own, which become empty boxes of the same size, so that no address
 * inside the file changes; the times in the heads become 0. Tracks that are neither picture nor
 * sound, in which drones and helmet cameras write where they were second by second, go with all
 * their samples. Sound and picture stay byte for byte; what a camera hides inside them is not
 * looked for.
 *
 * <p>Thread-safe. Takes at most some ten megabytes of memory and as long as reading and writing the
 * file.
 */
public final class Mp4Cleaner {

  /** The boxes that stay, by the box they lie in; those of the file itself lie in none. */
  private static final Map<String, Set<String>> INSIDE =
      Map.of(
          "",
          Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra", "sidx", "styp"),
          "moov",
          Set.of("mvhd", "trak", "mvex"),
          "trak",
          Set.of("tkhd", "edts", "mdia", "tref"),
          "mdia",
          Set.of("mdhd", "hdlr", "minf"),
          "minf",
          Set.of("vmhd", "smhd", "nmhd", "hmhd", "sthd", "gmhd", "hdlr", "dinf", "stbl"));

  private static final Set<String> TIMES = Set.of("mvhd", "tkhd", "mdhd");
  private static final Set<String> SHOWN = Set.of("vide", "soun");
  private static final int MOST_BOXES = 100_000;
  private static final int MOST_EDITS = 500_000;
  private static final int BUFFER = 64 * 1024;

  /** Bytes that are written anew: zeros, or the name of an empty box. */
  record Edit(long from, long length, boolean name) {
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    byte at(long position) {
      return name ? FREE[(int) (position - from)] : 0;
    }
  }

  private final FileChannel file;
  private final List<Edit> edits = new ArrayList<>();
  private int boxes;
  private long emptied;
  private boolean movie;
  private boolean fragments;

  private Mp4Cleaner(FileChannel file) {
    this.file = file;
  }

  /**
   * Writes the video without its metadata.
   *
   * @throws BadVideoException when it is damaged; what was written is void
   * @throws IOException when it cannot be read or written
   */
  public static void clean(Path video, OutputStream out) throws IOException, BadVideoException {
    try (FileChannel file = FileChannel.open(video, StandardOpenOption.READ)) {
      Mp4Cleaner cleaner = new Mp4Cleaner(file);
      cleaner.walk(0, file.size(), "");
      if (!cleaner.movie) {
        throw new BadVideoException("no movie box");
      }
      cleaner.copy(out);
    }
  }

  private void walk(long from, long to, String parent) throws IOException, BadVideoException {
    long at = from;
    while (at < to) {
      Box box = box(at, to);
      if (box.type.equals("moov")) {
        fragments = find(box, "mvex").isPresent();
      }
      boolean kept = INSIDE.getOrDefault(parent, Set.of()).contains(box.type);
      if (!kept || box.type.equals("trak") && !isShown(box)) {
        empty(box);
      } else if (TIMES.contains(box.type)) {
        forgetTimes(box);
      } else if (INSIDE.containsKey(box.type)) {
        walk(box.content, box.end, box.type);
      }
      movie |= box.type.equals("moov");
      at = box.end;
    }
  }

  private record Box(long start, long content, long end, String type) {}

  private Box box(long at, long limit) throws IOException, BadVideoException {
    if (++boxes > MOST_BOXES) {
      throw new BadVideoException("too many boxes");
    }
    ByteBuffer head = read(at, 16);
    long size = Integer.toUnsignedLong(head.getInt());
    byte[] type = new byte[4];
    head.get(type);
    long content = at + 8;
    if (size == 1) {
      size = head.getLong();
      content = at + 16;
    } else if (size == 0) {
      size = limit - at;
    }
    if (size < content - at || size > limit - at) {
      throw new BadVideoException("a box that does not fit");
    }
    return new Box(at, content, at + size, new String(type, StandardCharsets.ISO_8859_1));
  }

  private void empty(Box box) {
    edits.add(new Edit(box.start + 4, 4, true));
    edits.add(new Edit(box.content, box.end - box.content, false));
  }

  /** The times of making and changing lie behind version and flags, in 4 or 8 bytes each. */
  private void forgetTimes(Box box) throws IOException, BadVideoException {
    int length = read(box.content, 1).get() == 1 ? 16 : 8;
    if (box.end - box.content < 4 + length) {
      throw new BadVideoException("a head that is too short");
    }
    edits.add(new Edit(box.content + 4, length, false));
  }

  /** Whether a track is picture or sound; of another, the samples are emptied too. */
  private boolean isShown(Box track) throws IOException, BadVideoException {
    Box media = child(track, "mdia");
    Box handler = child(media, "hdlr");
    byte[] kind = new byte[4];
    read(handler.content + 8, 4).get(kind);
    if (SHOWN.contains(new String(kind, StandardCharsets.ISO_8859_1))) {
      return true;
    }
    if (fragments) {
      throw new BadVideoException("metadata in fragments");
    }
    new SampleTable(child(child(media, "minf"), "stbl")).places();
    return false;
  }

  private Box child(Box parent, String type) throws IOException, BadVideoException {
    return find(parent, type).orElseThrow(() -> new BadVideoException("no box " + type));
  }

  private Optional<Box> find(Box parent, String type) throws IOException, BadVideoException {
    long at = parent.content;
    while (at < parent.end) {
      Box box = box(at, parent.end);
      if (box.type.equals(type)) {
        return Optional.of(box);
      }
      at = box.end;
    }
    return Optional.empty();
  }

  /** Where the samples of a track lie (ISO/IEC 14496-12, 8.7). */
  private final class SampleTable {

    private static final int MOST_ENTRIES = 2_000_000;
    private final Box table;

    SampleTable(Box table) {
      this.table = table;
    }

    void places() throws IOException, BadVideoException {
      boolean wide = find(table, "co64").isPresent();
      long[] chunks = entries(child(table, wide ? "co64" : "stco"), 4, wide ? 8 : 4);
      long[] runs = entries(child(table, "stsc"), 4, 12);
      Box sizes = child(table, "stsz");
      long same = Integer.toUnsignedLong(read(sizes.content + 4, 4).getInt());
      long[] each = same == 0 ? entries(sizes, 8, 4) : new long[0];
      int sample = 0;
      int run = 0;
      for (int chunk = 0; chunk < chunks.length; chunk++) {
        while (run + 1 < runs.length && (runs[run + 1] >>> 32) <= chunk + 1) {
          run++;
        }
        long count = runs.length == 0 ? 0 : runs[run] & 0xffff_ffffL;
        if (same != 0 && count > file.size() / same) {
          throw new BadVideoException("samples beyond the end");
        }
        long length = same * count;
        for (long i = 0; i < count && same == 0 && sample < each.length; i++) {
          length += each[sample++];
        }
        if (length > file.size() - chunks[chunk] || chunks[chunk] < 0) {
          throw new BadVideoException("samples beyond the end");
        }
        emptied += length;
        // samples of a sound file lie beside one another; else one byte could be written for ever
        if (emptied > file.size() || edits.size() > MOST_EDITS) {
          throw new BadVideoException("samples over one another");
        }
        if (length > 0) {
          edits.add(new Edit(chunks[chunk], length, false));
        }
      }
    }

    /** The entries of a table: plain numbers, or first chunk and samples of a run in one. */
    private long[] entries(Box box, int countAt, int width) throws IOException, BadVideoException {
      long count = Integer.toUnsignedLong(read(box.content + countAt, 4).getInt());
      long from = box.content + countAt + 4;
      if (count > MOST_ENTRIES || count * width > box.end - from) {
        throw new BadVideoException("a table that does not fit");
      }
      ByteBuffer bytes = read(from, (int) count * width);
      long[] found = new long[(int) count];
      for (int i = 0; i < found.length; i++) {
        found[i] =
            switch (width) {
              case 4 -> Integer.toUnsignedLong(bytes.getInt());
              case 8 -> bytes.getLong();
              default -> {
                long run = bytes.getLong();
                bytes.getInt();
                yield run;
              }
            };
      }
      return found;
    }
  }

  private ByteBuffer read(long from, int length) throws IOException, BadVideoException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        break;
      }
    }
    // a head of 16 bytes is read where a box may have only 8
    if (bytes.position() < Math.min(length, 8)) {
      throw new BadVideoException("it ends too early");
    }
    return bytes.rewind();
  }

  private void copy(OutputStream out) throws IOException {
    Edit[] ordered = edits.toArray(Edit[]::new);
    Arrays.sort(ordered, Comparator.comparingLong(Edit::from));
    ByteBuffer piece = ByteBuffer.allocate(BUFFER);
    long at = 0;
    int first = 0;
    while (file.read(piece.clear(), at) > 0) {
      byte[] bytes = piece.array();
      long end = at + piece.position();
      while (first < ordered.length && isBefore(ordered[first], at)) {
        first++;
      }
      for (int i = first; i < ordered.length && ordered[i].from < end; i++) {
        Edit edit = ordered[i];
        long to = Math.min(end, edit.from + edit.length);
        for (long p = Math.max(at, edit.from); p < to; p++) {
          bytes[(int) (p - at)] = edit.at(p);
        }
      }
      out.write(bytes, 0, piece.position());
      at = end;
    }
  }

  private static boolean isBefore(Edit edit, long position) {
    return edit.from + edit.length <= position;
  }
}
