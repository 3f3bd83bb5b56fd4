package id.pendopo.documents.internal.type;

import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.type.UploadCheck.Accepted;
import id.pendopo.documents.internal.type.UploadCheck.Problem;
import id.pendopo.documents.internal.type.UploadCheck.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its content what a file is, without a parser and without unpacking anything.
 *
 * <p>Thread-safe. Reads a few kilobytes at the beginning and the end of the file and the names in
 * the directory of a zip, whatever the size: below a millisecond for a file in the page cache.
 */
public final class MediaTypes {

  private static final String UNKNOWN = "application/octet-stream";
  private static final String EMPTY = "application/x-empty";
  private static final String ZIP = "application/zip";
  private static final String PROGRAM = "application/x-executable";
  private static final String OLE = "application/x-ole-storage";
  private static final String LOCKED_OFFICE = "application/x-ooxml-protected";

  private static final List<String> MP4_BRANDS =
      List.of(
          "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V", "MSNV", "dash");

  private static final String MACROS_IN_ODF = "; macros";

  private static final int HEAD = 16 * 1024;
  private static final int TAIL = 64 * 1024;
  private static final int ODF_TYPE_AT = 38;

  private record Magic(byte[] bytes, String mediaType) {
    static Magic hex(String bytes, String mediaType) {
      return new Magic(HexFormat.ofDelimiter(" ").parseHex(bytes), mediaType);
    }

    static Magic text(String start, String mediaType) {
      return new Magic(start.getBytes(StandardCharsets.ISO_8859_1), mediaType);
    }
  }

  private static final List<Magic> MAGICS =
      List.of(
          Magic.hex("ff d8 ff", AllowedType.JPEG.mediaType()),
          Magic.hex("89 50 4e 47 0d 0a 1a 0a", AllowedType.PNG.mediaType()),
          Magic.text("{\\rtf", AllowedType.RTF.mediaType()),
          Magic.text("GIF8", "image/gif"),
          Magic.text("MZ", PROGRAM),
          Magic.hex("7f 45 4c 46", PROGRAM),
          Magic.hex("cf fa ed fe", PROGRAM),
          Magic.hex("ce fa ed fe", PROGRAM),
          Magic.hex("ca fe ba be", PROGRAM),
          Magic.text("#!", "application/x-script"),
          Magic.hex("1f 8b", "application/gzip"),
          Magic.text("Rar!", "application/x-rar-compressed"),
          Magic.hex("37 7a bc af 27 1c", "application/x-7z-compressed"),
          Magic.text("BZh", "application/x-bzip2"),
          Magic.hex("fd 37 7a 58 5a 00", "application/x-xz"));

  private static final Pattern PDF_START = Pattern.compile("\\A[\\x00\\s]{0,1024}%PDF-");

  /** What a browser takes for HTML, after the WHATWG's MIME sniffing. */
  private static final Pattern HTML_TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|script|iframe|h[1-6]|div|font|table|a|style|title|b"
              + "|br|p|meta|link|ul|ol|span|center|img)(?:[\\s>/]|\\z)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SVG_TAG =
      Pattern.compile("<(?:!doctype\\s+svg|svg)[\\s>]", Pattern.CASE_INSENSITIVE);

  /**
   * What the file is.
   *
   * @param name decides between kinds that are all plain text ({@code .csv}, {@code .html}) and
   *     nothing else
   * @return one of {@link AllowedType} or another media type; {@code application/octet-stream} for
   *     what is not known
   * @throws IOException if the file cannot be read
   */
  public String detect(Path file, String name) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return detect(channel, name);
    }
  }

  /**
   * Whether the file may be kept: of an allowed kind, of the kind its name says, and carried over
   * to its end.
   *
   * @throws IOException if the file cannot be read
   */
  public UploadCheck check(Path file, String name) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return check(channel, name);
    }
  }

  private UploadCheck check(FileChannel file, String name) throws IOException {
    String mediaType = detect(file, name);
    if (mediaType.equals(EMPTY)) {
      return refused(
          Problem.EMPTY,
          mediaType,
          "Berkas ini kosong. Periksa berkas aslinya, lalu unggah lagi.",
          "This file is empty. Check the original and upload it again.");
    }
    AllowedType claimed = AllowedType.ofName(name).orElse(null);
    if (claimed == null) {
      return notAllowed(mediaType);
    }
    if (mediaType.equals(LOCKED_OFFICE)) {
      return refused(
          Problem.ENCRYPTED,
          mediaType,
          "Dokumen ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.",
          "This document is locked with a password. Save it without one and upload it again.");
    }
    if (mediaType.endsWith(".macroEnabled.12") || mediaType.endsWith(MACROS_IN_ODF)) {
      return refused(
          Problem.MACROS,
          mediaType,
          "Dokumen ini memuat makro. Simpan tanpa makro, lalu unggah lagi.",
          "This document contains macros. Save it without them and upload it again.");
    }
    AllowedType actual = AllowedType.ofMediaType(mediaType).orElse(null);
    boolean tornZip = mediaType.equals(ZIP) && isZipFormat(claimed) && lacksDirectory(file);
    if (tornZip || (actual == claimed && actual == AllowedType.PDF && lacksPdfEnd(file))) {
      return refused(
          Problem.INCOMPLETE,
          mediaType,
          "Berkas ini tidak lengkap; mungkin terpotong saat disalin atau diunduh. Buka berkas asli, simpan ulang, lalu unggah lagi.",
          "This file is incomplete; it may have been cut off while copying or downloading. Open the original, save it again and upload it once more.");
    }
    if (actual == claimed) {
      return new Accepted(claimed);
    }
    String said = claimed.endings().getFirst().toUpperCase(Locale.ROOT);
    if (actual == null) {
      return refused(
          Problem.MISMATCH,
          mediaType,
          "Isi berkas ini bukan %s, walaupun namanya berakhiran demikian. Buka berkas di aplikasi asalnya, simpan sebagai %s, lalu unggah lagi."
              .formatted(said, said),
          "The content of this file is not %s, although its name says so. Open it in its application, save it as %s and upload it again."
              .formatted(said, said));
    }
    String found = actual.endings().getFirst().toUpperCase(Locale.ROOT);
    return refused(
        Problem.MISMATCH,
        mediaType,
        "Nama berkas ini berakhiran %s, tetapi isinya %s. Perbaiki akhiran namanya atau simpan ulang sebagai %s, lalu unggah lagi."
            .formatted(said, found, said),
        "The name of this file ends in %s, but its content is %s. Correct the name or save the file as %s, then upload it again."
            .formatted(said, found, said));
  }

  private static UploadCheck notAllowed(String mediaType) {
    return refused(
        Problem.NOT_ALLOWED,
        mediaType,
        "Jenis berkas ini tidak diterima. Unggah berkas PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, HTML, TXT, CSV, RTF, JPG, PNG, WEBP, atau MP4.",
        "This kind of file is not accepted. Upload a PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, HTML, TXT, CSV, RTF, JPG, PNG, WEBP or MP4 file.");
  }

  private static UploadCheck refused(Problem problem, String mediaType, String id, String en) {
    return new Refused(problem, mediaType, new LocalText(id, en));
  }

  private static String detect(FileChannel file, String name) throws IOException {
    byte[] head = read(file, 0, HEAD);
    if (head.length == 0) {
      return EMPTY;
    }
    for (Magic magic : MAGICS) {
      // a list may well begin with the letters MZ; a program has zero bytes in its head
      boolean words = magic.mediaType().equals(PROGRAM) && isText(head);
      if (startsWith(head, magic.bytes()) && !words) {
        return magic.mediaType();
      }
    }
    if (startsWith(head, new byte[] {'R', 'I', 'F', 'F'}) && matches(head, 8, "WEBP")) {
      return AllowedType.WEBP.mediaType();
    }
    if (matches(head, 4, "ftyp")) {
      return video(head);
    }
    if (startsWith(head, new byte[] {'P', 'K', 3, 4})
        || startsWith(head, new byte[] {'P', 'K', 5, 6})) {
      return zip(file, head);
    }
    if (startsWith(head, HexFormat.of().parseHex("d0cf11e0a1b11ae1"))) {
      return ole(file, head);
    }
    if (PDF_START.matcher(new String(head, StandardCharsets.ISO_8859_1)).find()
        || PDF_START.matcher(text(head)).find()) {
      return AllowedType.PDF.mediaType();
    }
    return isText(head) ? kindOfText(text(head), name) : UNKNOWN;
  }

  /** MP4 by its brand; HEIC and AVIF pictures, QuickTime and sound files begin like it. */
  private static String video(byte[] head) {
    return MP4_BRANDS.stream().anyMatch(brand -> matches(head, 8, brand))
        ? AllowedType.MP4.mediaType()
        : UNKNOWN;
  }

  private static String zip(FileChannel file, byte[] head) throws IOException {
    String odf = odfType(head);
    Set<String> names;
    try {
      names = ZipEntries.names(file);
    } catch (EOFException e) {
      return ZIP;
    }
    if (!odf.isEmpty()) {
      // scripts of an office document are programs
      boolean scripts =
          names.stream().anyMatch(n -> n.startsWith("Basic/") || n.startsWith("Scripts/"));
      return scripts ? odf + MACROS_IN_ODF : odf;
    }
    if (!names.contains("[Content_Types].xml")) {
      return names.contains("META-INF/MANIFEST.MF") ? "application/java-archive" : ZIP;
    }
    boolean macros =
        names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith("/vbaproject.bin"));
    if (names.stream().anyMatch(n -> n.startsWith("word/document"))) {
      return macros
          ? "application/vnd.ms-word.document.macroEnabled.12"
          : AllowedType.DOCX.mediaType();
    }
    if (names.contains("xl/workbook.xml")) {
      return macros
          ? "application/vnd.ms-excel.sheet.macroEnabled.12"
          : AllowedType.XLSX.mediaType();
    }
    if (names.contains("ppt/presentation.xml")) {
      return macros
          ? "application/vnd.ms-powerpoint.presentation.macroEnabled.12"
          : AllowedType.PPTX.mediaType();
    }
    return ZIP;
  }

  /** OpenDocument: the first entry is called "mimetype", is not packed and holds the media type. */
  private static String odfType(byte[] head) {
    if (!matches(head, 30, "mimetype")) {
      return "";
    }
    ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int extra = Short.toUnsignedInt(fields.getShort(28));
    int from = Math.min(ODF_TYPE_AT + extra, head.length);
    int to = from;
    while (to < head.length && to - from < 100 && head[to] > ' ' && head[to] < 0x7f) {
      to++;
    }
    String found = new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    // the next entry follows without a gap, and begins like every other
    int next = found.indexOf("PK");
    return next < 0 ? found : found.substring(0, next);
  }

  /** An office document with a password is packed into the container of the old formats. */
  private static String ole(FileChannel file, byte[] head) throws IOException {
    if (head.length < 512) {
      return OLE;
    }
    ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int sectorBits = fields.getShort(30);
    if (sectorBits < 7 || sectorBits > 16) {
      return OLE;
    }
    long directory = (Integer.toUnsignedLong(fields.getInt(48)) + 1) << sectorBits;
    String entries = new String(read(file, directory, 4096), StandardCharsets.UTF_16LE);
    return entries.contains("EncryptedPackage") ? LOCKED_OFFICE : OLE;
  }

  private static String kindOfText(String text, String name) {
    int start = afterProlog(text);
    if (HTML_TAG.matcher(text).region(start, text.length()).lookingAt()) {
      return AllowedType.HTML.mediaType();
    }
    if (SVG_TAG.matcher(text).region(start, text.length()).lookingAt()) {
      return "image/svg+xml";
    }
    if (text.stripLeading().startsWith("<?xml")) {
      return "application/xml";
    }
    return switch (AllowedType.ofName(name).orElse(AllowedType.TXT)) {
      case CSV -> AllowedType.CSV.mediaType();
      case HTML -> AllowedType.HTML.mediaType();
      default -> AllowedType.TXT.mediaType();
    };
  }

  /** Where the first element or text stands: behind white space, comments and instructions. */
  private static int afterProlog(String text) {
    int at = 0;
    while (at < text.length()) {
      int end;
      if (Character.isWhitespace(text.charAt(at))) {
        end = at + 1;
      } else if (text.startsWith("<!--", at)) {
        end = text.indexOf("-->", at) + 3;
      } else if (text.startsWith("<?", at)) {
        end = text.indexOf("?>", at) + 2;
      } else {
        return at;
      }
      if (end <= at) {
        return at;
      }
      at = end;
    }
    return at;
  }

  /** No control characters but those of plain text; UTF-16 only with its byte order mark. */
  private static boolean isText(byte[] head) {
    if (isUtf16(head)) {
      return true;
    }
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf16(byte[] head) {
    return head.length > 1
        && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
            || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
  }

  private static String text(byte[] head) {
    if (isUtf16(head)) {
      return new String(head, StandardCharsets.UTF_16);
    }
    String text = new String(head, StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static boolean isZipFormat(AllowedType type) {
    return switch (type) {
      case DOCX, XLSX, PPTX, ODT, ODS, ODP -> true;
      default -> false;
    };
  }

  private static boolean lacksDirectory(FileChannel file) throws IOException {
    try {
      return ZipEntries.names(file).isEmpty();
    } catch (EOFException e) {
      return true;
    }
  }

  private static boolean lacksPdfEnd(FileChannel file) throws IOException {
    long from = Math.max(0, file.size() - TAIL);
    return !new String(read(file, from, TAIL), StandardCharsets.ISO_8859_1).contains("%%EOF");
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    return ByteBuffer.wrap(head, 0, Math.min(head.length, start.length))
        .equals(ByteBuffer.wrap(start));
  }

  private static boolean matches(byte[] head, int at, String expected) {
    byte[] bytes = expected.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + bytes.length
        && ByteBuffer.wrap(head, at, bytes.length).equals(ByteBuffer.wrap(bytes));
  }

  private static byte[] read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = file.read(bytes, from + bytes.position());
    }
    byte[] content = new byte[bytes.position()];
    bytes.flip().get(content);
    return content;
  }
}
