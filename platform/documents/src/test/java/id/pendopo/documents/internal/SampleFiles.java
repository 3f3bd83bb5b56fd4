package id.pendopo.documents.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes real files of each kind, good and bad, in a folder. */
public final class SampleFiles {

  private static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>""";
  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      </Relationships>""";
  private static final String WORD_START =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String WORD_END = "</w:body></w:document>";

  private final Path folder;

  public SampleFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes the content of a file. */
  public interface Content {
    void write(OutputStream out) throws Exception;
  }

  public Path file(String name, Content content) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return file;
  }

  public Path text(String name, String text) {
    return file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Path bytes(String name, byte[] content) {
    return file(name, out -> out.write(content));
  }

  /** A PDF with one page for each text, in a font every reader has. */
  public Path pdf(String name, List<String> pages) {
    return file(
        name,
        out -> {
          try (PDDocument document = pdf(pages)) {
            document.save(out);
          }
        });
  }

  /** A PDF that opens with the given user password only. */
  public Path encryptedPdf(String name, String password) {
    return file(
        name,
        out -> {
          try (PDDocument document = pdf(List.of("Rahasia"))) {
            StandardProtectionPolicy policy =
                new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            document.save(out);
          }
        });
  }

  /** A small PDF whose only page unpacks to a single string of that many megabytes. */
  public Path bombPdf(String name, int megabytes) {
    return file(
        name,
        out -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream commands = content.createOutputStream(COSName.FLATE_DECODE)) {
              commands.write('(');
              for (int i = 0; i < megabytes; i++) {
                commands.write(block);
              }
            }
            page.setContents(content);
            document.save(out);
          }
        });
  }

  private static PDDocument pdf(List<String> pages) throws IOException {
    PDDocument document = new PDDocument();
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    for (String text : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
    }
    document.getDocumentInformation().setTitle("Laporan Tahunan");
    return document;
  }

  public Path docx(String name, String... paragraphs) {
    return file(
        name,
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
              document.createParagraph().createRun().setText(paragraph);
            }
            document.getProperties().getCoreProperties().setTitle("Surat Edaran");
            document.write(out);
          }
        });
  }

  /** A DOCX that opens with a password only, as Word writes it. */
  public Path encryptedDocx(String name) {
    Path open = docx("open-" + name, "Rahasia");
    return file(
        name,
        out -> {
          try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("sandi");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
              Files.copy(open, encrypted);
            }
            container.writeFilesystem(out);
          }
        });
  }

  /** A DOCX whose only paragraph is a run of the same text, repeated. */
  public Path bombDocx(String name, long megabytes) {
    byte[] block =
        "<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>"
            .repeat(16_384)
            .getBytes(StandardCharsets.UTF_8);
    return wordZip(
        name,
        out -> {
          out.write(WORD_START.getBytes(StandardCharsets.UTF_8));
          for (long written = 0; written < megabytes << 20; written += block.length) {
            out.write(block);
          }
          out.write(WORD_END.getBytes(StandardCharsets.UTF_8));
        });
  }

  /** A DOCX with nested entities that would unfold to 10^9 times a word. */
  public Path billionLaughsDocx(String name) {
    StringBuilder entities = new StringBuilder("<!DOCTYPE w:document [<!ENTITY l0 \"ha\">");
    for (int i = 1; i <= 9; i++) {
      entities.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    String xml = entities + "]>" + WORD_START + "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>" + WORD_END;
    return wordZip(name, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** A DOCX whose text names a local file as an external entity. */
  public Path externalEntityDocx(String name, Path target) {
    String xml =
        "<!DOCTYPE w:document [<!ENTITY x SYSTEM \""
            + target.toUri()
            + "\">]>"
            + WORD_START
            + "<w:p><w:r><w:t>Awal &x; akhir</w:t></w:r></w:p>"
            + WORD_END;
    return wordZip(name, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private Path wordZip(String name, Content document) {
    return file(
        name,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          entry(zip, "[Content_Types].xml", CONTENT_TYPES);
          entry(zip, "_rels/.rels", RELATIONS);
          zip.putNextEntry(new ZipEntry("word/document.xml"));
          document.write(zip);
          zip.closeEntry();
          zip.finish();
        });
  }

  public Path xlsx(String name, String... sheets) {
    return file(
        name,
        out -> {
          try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (String text : sheets) {
              Sheet sheet = workbook.createSheet();
              sheet.createRow(0).createCell(0).setCellValue(text);
              sheet.createRow(1).createCell(0).setCellValue(1_250_000);
            }
            workbook.write(out);
          }
        });
  }

  public Path pptx(String name, String... slides) {
    return file(
        name,
        out -> {
          try (XMLSlideShow show = new XMLSlideShow()) {
            for (String text : slides) {
              show.createSlide().createTextBox().setText(text);
            }
            show.write(out);
          }
        });
  }

  public Path odt(String name, String... paragraphs) {
    StringBuilder body = new StringBuilder("<office:text>");
    for (String paragraph : paragraphs) {
      body.append("<text:p>").append(paragraph).append("</text:p>");
    }
    return openDocument(name, "text", body.append("</office:text>").toString());
  }

  public Path ods(String name, String... sheets) {
    StringBuilder body = new StringBuilder("<office:spreadsheet>");
    for (String text : sheets) {
      body.append("<table:table table:name=\"Lembar\"><table:table-row><table:table-cell>")
          .append("<text:p>" + text + "</text:p>")
          .append("</table:table-cell></table:table-row></table:table>");
    }
    return openDocument(name, "spreadsheet", body.append("</office:spreadsheet>").toString());
  }

  public Path odp(String name, String... slides) {
    StringBuilder body = new StringBuilder("<office:presentation>");
    for (String text : slides) {
      body.append("<draw:page><draw:frame><draw:text-box><text:p>" + text)
          .append("</text:p></draw:text-box></draw:frame></draw:page>");
    }
    return openDocument(name, "presentation", body.append("</office:presentation>").toString());
  }

  private Path openDocument(String name, String kind, String body) {
    String type = "application/vnd.oasis.opendocument." + kind;
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3">\
        <office:body>%s</office:body></office:document-content>"""
            .formatted(body);
    String manifest =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/></manifest:manifest>"""
            .formatted(type);
    return file(
        name,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          stored(zip, "mimetype", type.getBytes(StandardCharsets.US_ASCII));
          entry(zip, "content.xml", content);
          entry(zip, "META-INF/manifest.xml", manifest);
          zip.finish();
        });
  }

  /** A zip with entries of these names. */
  public Path zip(String name, String... entries) {
    return file(
        name,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (String entry : entries) {
            entry(zip, entry, entry);
          }
          zip.finish();
        });
  }

  /** The first bytes of a file, as if the rest had been lost on the way. */
  public Path firstHalf(String name, Path whole) {
    try {
      byte[] content = Files.readAllBytes(whole);
      return bytes(name, Arrays.copyOf(content, content.length / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
