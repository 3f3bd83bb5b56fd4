package id.pendopo.documents.internal.image;

import id.pendopo.documents.internal.image.BadImageException.Reason;
import id.pendopo.documents.internal.image.ImageCleaner.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * WebP (RFC 9649): the chunks of pixels, colour and animation stay. The length of the whole stands
 * at the beginning, so the file is looked through before anything is written.
 */
final class WebpCleaner {

  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FRAME_HEADER = 16;
  private static final int MAX_CHUNKS = 100_000;
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_XMP = 0x04;
  private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "ALPH");

  /** A piece of the result: new bytes, and after them a stretch of the file. */
  private record Piece(byte[] made, long from, long length) {
    long size() {
      return made.length + length;
    }
  }

  private final FileChannel file;
  private final ImageCleaner limits;
  private final List<Piece> pieces = new ArrayList<>();
  private int chunks;
  private int width;
  private int height;
  private boolean pixels;
  private Exif exif = Exif.NONE;
  private int extended = -1;

  private WebpCleaner(FileChannel file, ImageCleaner limits) {
    this.file = file;
    this.limits = limits;
  }

  static Picture clean(Path file, OutputStream out, ImageCleaner limits)
      throws IOException, BadImageException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new WebpCleaner(channel, limits).clean(out);
    }
  }

  private Picture clean(OutputStream out) throws IOException, BadImageException {
    ByteBuffer header = read(0, RIFF_HEADER);
    long end = CHUNK_HEADER + Integer.toUnsignedLong(header.getInt(4));
    if (!name(header, 0).equals("RIFF") || !name(header, 8).equals("WEBP") || end > file.size()) {
      throw broken();
    }
    for (long at = RIFF_HEADER; at + CHUNK_HEADER <= end; ) {
      ByteBuffer chunk = read(at, CHUNK_HEADER);
      long length = Integer.toUnsignedLong(chunk.getInt(4));
      long next = at + CHUNK_HEADER + length + (length & 1);
      if (at + CHUNK_HEADER + length > end) {
        throw broken();
      }
      chunk(name(chunk, 0), at, length);
      at = next;
    }
    if (!pixels || width == 0) {
      throw broken();
    }
    if (extended >= 0 && exif.turned()) {
      pieces.add(made("EXIF", Exif.onlyOrientation(exif.orientation())));
    }
    write(out);
    return new Picture(width, height, exif);
  }

  private void chunk(String name, long at, long length) throws IOException, BadImageException {
    count();
    long content = at + CHUNK_HEADER;
    switch (name) {
      case "VP8X" -> {
        ByteBuffer fields = read(content, 10);
        size(1 + uint24(fields, 4), 1 + uint24(fields, 7));
        extended = pieces.size();
        pieces.add(made("VP8X", fields.array()));
      }
      case "VP8 ", "VP8L" -> {
        sizeOfPixels(name, content);
        pixels = true;
        keep(at, length);
      }
      case "ANMF" -> frame(content, length);
      case "ALPH", "ANIM", "ICCP" -> keep(at, length);
      case "EXIF" -> {
        if (length <= Exif.MAX_BYTES) {
          exif = exif(read(content, (int) length).array());
        }
      }
      default -> {
        // XMP, and what nobody knows
      }
    }
  }

  /** Some writers put JPEG's name before the block. */
  private static Exif exif(byte[] block) {
    boolean named = block.length > 6 && block[0] == 'E' && block[1] == 'x' && block[4] == 0;
    return Exif.read(named ? Arrays.copyOfRange(block, 6, block.length) : block);
  }

  /** A frame of an animation has chunks of its own. */
  private void frame(long content, long length) throws IOException, BadImageException {
    if (length < FRAME_HEADER) {
      throw broken();
    }
    List<Piece> kept = new ArrayList<>();
    long size = FRAME_HEADER;
    long end = content + length;
    for (long at = content + FRAME_HEADER; at + CHUNK_HEADER <= end; ) {
      count();
      ByteBuffer chunk = read(at, CHUNK_HEADER);
      long inner = Integer.toUnsignedLong(chunk.getInt(4));
      if (at + CHUNK_HEADER + inner > end) {
        throw broken();
      }
      if (PIXELS.contains(name(chunk, 0))) {
        Piece piece = piece(at, inner);
        kept.add(piece);
        size += piece.size();
        pixels = true;
      }
      at += CHUNK_HEADER + inner + (inner & 1);
    }
    ByteBuffer head =
        ByteBuffer.allocate(CHUNK_HEADER + FRAME_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    head.put(bytes("ANMF")).putInt((int) size).put(read(content, FRAME_HEADER));
    pieces.add(new Piece(head.array(), 0, 0));
    pieces.addAll(kept);
  }

  private void sizeOfPixels(String name, long content) throws IOException, BadImageException {
    ByteBuffer head = read(content, 10);
    if (name.equals("VP8L")) {
      int bits = head.getInt(1);
      if (head.get(0) != 0x2f) {
        throw broken();
      }
      sizeOfPixels((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    } else {
      if ((head.getInt(3) & 0xffffff) != 0x2a019d) {
        throw broken();
      }
      sizeOfPixels(head.getShort(6) & 0x3fff, head.getShort(8) & 0x3fff);
    }
  }

  /** Checked in any case; it is the size of the picture only where no canvas was named. */
  private void sizeOfPixels(int itsWidth, int itsHeight) throws BadImageException {
    limits.checkSize(itsWidth, itsHeight);
    if (extended < 0) {
      size(itsWidth, itsHeight);
    }
  }

  private void size(int newWidth, int newHeight) throws BadImageException {
    limits.checkSize(newWidth, newHeight);
    width = newWidth;
    height = newHeight;
  }

  private void count() throws BadImageException {
    if (++chunks > MAX_CHUNKS) {
      throw broken();
    }
  }

  private void keep(long at, long length) {
    pieces.add(piece(at, length));
  }

  /** A chunk as it lies in the file; where its filling byte is missing at the end, it is made. */
  private Piece piece(long at, long length) {
    return new Piece(new byte[0], at, CHUNK_HEADER + length + (length & 1));
  }

  private static Piece made(String name, byte[] content) {
    ByteBuffer chunk =
        ByteBuffer.allocate(CHUNK_HEADER + content.length + (content.length & 1))
            .order(ByteOrder.LITTLE_ENDIAN);
    chunk.put(bytes(name)).putInt(content.length).put(content);
    return new Piece(chunk.array(), 0, 0);
  }

  private void write(OutputStream out) throws IOException {
    if (extended >= 0) {
      byte[] fields = pieces.get(extended).made();
      int flags = fields[CHUNK_HEADER] & ~(HAS_EXIF | HAS_XMP);
      fields[CHUNK_HEADER] = (byte) (exif.turned() ? flags | HAS_EXIF : flags);
    }
    long size = 4 + pieces.stream().mapToLong(Piece::size).sum();
    ByteBuffer header = ByteBuffer.allocate(RIFF_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    out.write(header.put(bytes("RIFF")).putInt((int) size).put(bytes("WEBP")).array());
    for (Piece piece : pieces) {
      out.write(piece.made());
      long there = Math.min(piece.length(), file.size() - piece.from());
      copy(piece.from(), there, out);
      if (there < piece.length()) {
        out.write(0);
      }
    }
  }

  private void copy(long from, long length, OutputStream out) throws IOException {
    var target = Channels.newChannel(out);
    long done = 0;
    while (done < length) {
      long moved = file.transferTo(from + done, length - done, target);
      if (moved <= 0) {
        throw new IOException("The picture became shorter while it was read");
      }
      done += moved;
    }
  }

  private ByteBuffer read(long at, int count) throws IOException, BadImageException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw broken();
      }
    }
    return bytes.flip();
  }

  private static int uint24(ByteBuffer fields, int at) {
    return fields.get(at) & 0xff
        | (fields.get(at + 1) & 0xff) << 8
        | (fields.get(at + 2) & 0xff) << 16;
  }

  private static String name(ByteBuffer fields, int at) {
    return new String(fields.array(), at, 4, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static BadImageException broken() {
    return new BadImageException(Reason.BROKEN);
  }
}
