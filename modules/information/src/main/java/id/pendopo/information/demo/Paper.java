package id.pendopo.information.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes plain files that office programs open: PDF with the fonts that every reader has, DOCX,
 * HTML.
 */
final class Paper {

  private static final int LINE_LENGTH = 88;
  private static final int LINES_A_PAGE = 44;
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE = "http://schemas.openxmlformats.org/";

  private Paper() {}

  /** A file of the kind that its name says. */
  static byte[] of(String name, String title, List<String> paragraphs) {
    String kind = name.substring(name.lastIndexOf('.') + 1);
    return switch (kind) {
      case "pdf" -> pdf(title, paragraphs);
      case "docx" -> docx(title, paragraphs);
      case "html" -> html(title, paragraphs);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] html(String title, List<String> paragraphs) {
    var out =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\">");
    out.append("<title>").append(escaped(title)).append("</title></head><body>\n<h1>");
    out.append(escaped(title)).append("</h1>\n");
    paragraphs.forEach(text -> out.append("<p>").append(escaped(text)).append("</p>\n"));
    return out.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  // ---- DOCX

  private static byte[] docx(String title, List<String> paragraphs) {
    var body = new StringBuilder();
    body.append("<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>")
        .append(escaped(title))
        .append("</w:t></w:r></w:p>");
    paragraphs.forEach(
        text -> body.append("<w:p><w:r><w:t>").append(escaped(text)).append("</w:t></w:r></w:p>"));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
              + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
              + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml"
              + ".document.main+xml\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "relationships\"><Relationship Id=\"rId1\" Type=\""
              + OFFICE
              + "officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\""
              + OFFICE
              + "wordprocessingml/2006/main\"><w:body>"
              + body
              + "</w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  // ---- PDF

  /**
   * The objects in the order of their numbers: catalogue, list of pages, two fonts, then each page
   * and its content.
   */
  private static byte[] pdf(String title, List<String> paragraphs) {
    List<List<String>> pages = pages(title, paragraphs);
    List<String> objects = new ArrayList<>();
    var kids = new StringBuilder();
    for (int page = 0; page < pages.size(); page++) {
      kids.append(5 + 2 * page).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R /Lang (id) >>");
    objects.add("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages.size() + " >>");
    objects.add(font("Helvetica"));
    objects.add(font("Helvetica-Bold"));
    for (int page = 0; page < pages.size(); page++) {
      String content = content(pages.get(page), page == 0 ? title : "");
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R"
              + " /F2 4 0 R >> >> /Contents "
              + (6 + 2 * page)
              + " 0 R >>");
      objects.add(
          "<< /Length "
              + content.getBytes(StandardCharsets.ISO_8859_1).length
              + " >>\nstream\n"
              + content
              + "\nendstream");
    }
    return assembled(objects);
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
  }

  private static byte[] assembled(List<String> objects) {
    // one byte a character, so that places in the text are places in the file
    var out = new StringBuilder("%PDF-1.4\n");
    var table = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.length()));
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = out.length();
    int count = objects.size() + 1;
    out.append("xref\n0 ").append(count).append("\n0000000000 65535 f \n").append(table);
    out.append("trailer\n<< /Size ").append(count).append(" /Root 1 0 R >>\n");
    out.append("startxref\n").append(start).append("\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String content(List<String> lines, String title) {
    var out = new StringBuilder("BT\n60 780 Td\n16 TL\n");
    if (!title.isEmpty()) {
      out.append("/F2 14 Tf\n");
      wrapped(title, 60).forEach(line -> shown(out, line));
      out.append("T*\n");
    }
    out.append("/F1 11 Tf\n");
    lines.forEach(line -> shown(out, line));
    return out.append("ET").toString();
  }

  private static void shown(StringBuilder out, String line) {
    out.append('(')
        .append(line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)"))
        .append(") Tj T*\n");
  }

  private static List<List<String>> pages(String title, List<String> paragraphs) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      lines.addAll(wrapped(paragraph, LINE_LENGTH));
      lines.add("");
    }
    List<List<String>> pages = new ArrayList<>();
    int room = LINES_A_PAGE - wrapped(title, 60).size() - 1;
    int at = 0;
    while (at < lines.size()) {
      pages.add(lines.subList(at, Math.min(at + room, lines.size())));
      at += room;
      room = LINES_A_PAGE;
    }
    return pages;
  }

  private static List<String> wrapped(String text, int length) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > length) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
