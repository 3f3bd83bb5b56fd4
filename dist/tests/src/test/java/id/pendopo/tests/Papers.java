package id.pendopo.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Real files for uploads, made when they are needed. */
public final class Papers {

  private Papers() {}

  /** A PDF with one page for each text. */
  public static byte[] pdf(List<String> pages) {
    try (PDDocument document = document(pages)) {
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PDF that opens with a password only. */
  public static byte[] encryptedPdf(List<String> pages) {
    try (PDDocument document = document(pages)) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("pemilik", "pembaca", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocument document(List<String> pages) throws IOException {
    PDDocument document = new PDDocument();
    for (String text : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(60, 700);
        content.showText(text);
        content.endText();
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** Fourteen pages, the word on page 12 alone. */
  public static byte[] pdfWithWordOnPageTwelve(String word) {
    List<String> pages =
        java.util.stream.IntStream.rangeClosed(1, 14)
            .mapToObj(
                page ->
                    page == 12
                        ? "Halaman ini memuat kata " + word + " di tengah kalimat."
                        : "Isi halaman " + page + " laporan tahunan.")
            .toList();
    return pdf(pages);
  }

  /** A Word document with one paragraph for each text. */
  public static byte[] docx(List<String> paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    return docx(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\""
            + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  /** A Word document with this main part. */
  public static byte[] docx(String mainPart) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\""
              + "http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
              + " PartName=\"/word/document.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\""
              + "http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
              + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      entry(zip, "word/document.xml", mainPart);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** A Word document of some kilobytes whose text unpacks to as many megabytes as asked. */
  public static byte[] docxBomb(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] small = docx(List.of("x"));
    try (ZipOutputStream zip = new ZipOutputStream(out);
        var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(small))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(e.getName()));
        if (e.getName().equals("word/document.xml")) {
          zip.write(
              ("<?xml version=\"1.0\"?><w:document xmlns:w=\""
                      + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")
                  .getBytes(StandardCharsets.UTF_8));
          byte[] block =
              "<w:p><w:r><w:t>bom bom bom bom</w:t></w:r></w:p>"
                  .repeat(2_000)
                  .getBytes(StandardCharsets.UTF_8);
          for (long written = 0; written < megabytes * 1_000_000L; written += block.length) {
            zip.write(block);
          }
          zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        } else {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
