package id.pendopo.extractor;

import static java.util.Map.entry;

import id.pendopo.extractor.PageHandler.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads one file after the other with the parsers named here and no others: nothing is found by
 * scanning, nothing opens what is embedded in a document, and no program is run but Tesseract for
 * the pages of a scan, where it is installed.
 */
final class Reader {

  private static final int MAX_TITLE = 1_000;
  private static final int PDF_TAIL = 64 * 1024;

  private record Way(Parser parser, Layout layout) {}

  private final Recognition recognition = new Recognition();
  private final Detector detector = new DefaultDetector();
  private final PDFParserConfig pdf = new PDFParserConfig();
  private final OfficeParserConfig office = new OfficeParserConfig();
  private final Map<String, Way> ways;
  private final Way plainText = new Way(new TXTParser(), Layout.FLOW);

  Reader() {
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    // the outline repeats the headings and would be counted to the last page
    pdf.setExtractBookmarksText(false);
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    // what the author took out must not come back through the search
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setExtractMacros(false);

    Parser ooxml = new OOXMLParser();
    Parser legacy = new OfficeParser();
    Parser odf = new OpenDocumentParser();
    Parser html = new JSoupParser();
    String open = "application/vnd.openxmlformats-officedocument.";
    String oasis = "application/vnd.oasis.opendocument.";
    ways =
        Map.ofEntries(
            entry("application/pdf", new Way(new PDFParser(), Layout.PAGED)),
            entry(open + "wordprocessingml.document", new Way(ooxml, Layout.FLOW)),
            entry(open + "spreadsheetml.sheet", new Way(ooxml, Layout.SHEETS)),
            entry(open + "presentationml.presentation", new Way(ooxml, Layout.PAGED)),
            entry(open + "presentationml.slideshow", new Way(ooxml, Layout.PAGED)),
            entry("application/msword", new Way(legacy, Layout.FLOW)),
            entry("application/vnd.ms-excel", new Way(legacy, Layout.SHEETS)),
            entry("application/vnd.ms-powerpoint", new Way(legacy, Layout.PAGED)),
            entry(oasis + "text", new Way(odf, Layout.FLOW)),
            entry(oasis + "spreadsheet", new Way(odf, Layout.SHEETS)),
            entry(oasis + "presentation", new Way(odf, Layout.SHEETS)),
            entry("application/rtf", new Way(new RTFParser(), Layout.FLOW)),
            entry("text/html", new Way(html, Layout.FLOW)),
            entry("application/xhtml+xml", new Way(html, Layout.FLOW)),
            entry("text/csv", new Way(new TextAndCSVParser(), Layout.FLOW)));
  }

  /**
   * Reads the file and writes the answer to the end, be it good or bad.
   *
   * @throws IOException if the answer cannot be written: the other side is gone
   */
  void read(Path file, String name, long maxCharacters, Answer answer) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    @Nullable Failure failure;
    try (TikaInputStream in = TikaInputStream.get(file)) {
      failure = read(file, in, metadata, maxCharacters, answer);
    } catch (IOException e) {
      failure = Failure.BROKEN;
    }
    if (failure == null) {
      answer.end();
    } else {
      answer.failure(failure);
    }
  }

  private @Nullable Failure read(
      Path file, TikaInputStream in, Metadata metadata, long maxCharacters, Answer answer)
      throws IOException {
    if (Files.size(file) == 0) {
      answer.mediaType("application/x-empty");
      return Failure.EMPTY;
    }
    String type;
    try {
      type = detector.detect(in, metadata).getBaseType().toString();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      type = MediaType.OCTET_STREAM.toString();
    }
    answer.mediaType(type);
    if (type.equals("application/x-tika-ooxml-protected")) {
      return Failure.ENCRYPTED;
    }
    Way way = ways.get(type);
    if (way == null) {
      if (!type.startsWith("text/")) {
        return Failure.UNSUPPORTED;
      }
      way = plainText;
    }
    if (type.equals("application/pdf") && !hasEnd(file)) {
      return Failure.BROKEN;
    }
    PageHandler pages = new PageHandler(answer, way.layout(), maxCharacters);
    Failure failure = parse(way.parser(), in, metadata, pages);
    if (pages.tooLarge()) {
      return Failure.TOO_LARGE;
    }
    if (failure != null) {
      return failure;
    }
    if (!pages.anyText()) {
      answer.forgetEmptyPages();
      return type.equals("application/pdf") && recognition.read(file, maxCharacters, answer)
          ? null
          : Failure.EMPTY;
    }
    pages.finish();
    String title = metadata.get(TikaCoreProperties.TITLE);
    if (title != null && !title.isBlank()) {
      title = title.strip();
      answer.title(title.substring(0, Math.min(title.length(), MAX_TITLE)));
    }
    return null;
  }

  private @Nullable Failure parse(
      Parser parser, TikaInputStream in, Metadata metadata, PageHandler pages) {
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    SecureContentHandler secure = new SecureContentHandler(pages, in);
    try {
      parser.parse(in, secure, metadata, context);
      return null;
    } catch (EncryptedDocumentException e) {
      return Failure.ENCRYPTED;
    } catch (ZeroByteFileException e) {
      return Failure.EMPTY;
    } catch (SAXException e) {
      try {
        secure.throwIfCauseOf(e);
      } catch (TikaException bomb) {
        return Failure.TOO_LARGE;
      }
      return isBomb(e) ? Failure.TOO_LARGE : Failure.BROKEN;
    } catch (TikaException | IOException | RuntimeException e) {
      return isBomb(e) ? Failure.TOO_LARGE : Failure.BROKEN;
    } catch (StackOverflowError | LinkageError e) {
      return Failure.BROKEN;
    }
  }

  /** POI and Tika know a zip bomb but have no type of exception for it. */
  private static boolean isBomb(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < 10; i++) {
      String message = cause.getMessage();
      if (message != null && message.regionMatches(true, 0, "zip bomb detected", 0, 17)) {
        return true;
      }
      if (message != null && message.startsWith("Suspected zip bomb")) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /**
   * Whether the PDF was carried over to its end. PDFBox mends a torn file by guessing and would
   * give its first pages for the whole.
   */
  private static boolean hasEnd(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - PDF_TAIL));
      ByteBuffer tail = ByteBuffer.allocate(PDF_TAIL);
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        continue;
      }
      return new String(tail.array(), 0, tail.position(), StandardCharsets.ISO_8859_1)
          .contains("%%EOF");
    }
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // refused above; a parser that does not ask gets nothing either
    }
  }
}
