package id.pendopo.search.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Real Indonesian texts: LibreOffice's help, a page each; Debian's reference, a section each; and
 * manual pages. They come from the packages {@code libreoffice-help-id}, {@code
 * debian-reference-id} and {@code manpages-id}, unpacked into one folder.
 */
final class DebianTexts {

  /** When Debian 12 collected them; they carry no date of their own that a reader would see. */
  private static final LocalDate DATE = LocalDate.of(2023, 6, 10);

  private final Path share;

  DebianTexts(Path folder) {
    share = folder.resolve("usr/share");
  }

  List<Text> all() throws IOException {
    List<Text> texts = new ArrayList<>();
    texts.addAll(files("libreoffice/help/id/text", ".html", this::help));
    texts.addAll(files("debian-reference", ".id.html", DebianTexts::sections));
    texts.addAll(files("man/id", ".gz", DebianTexts::manual));
    return texts;
  }

  private List<Text> files(String below, String ending, Function<Path, List<Text>> read)
      throws IOException {
    try (Stream<Path> files = Files.walk(share.resolve(below))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .flatMap(file -> read.apply(file).stream())
          .toList();
    }
  }

  private static Text text(String id, String kind, String title, String body, String unit) {
    return new Text(id, kind, title, "", body, unit, DATE, "Panduan");
  }

  private List<Text> help(Path file) {
    Element page = parsed(file, Parser.htmlParser()).getElementById("DisplayArea");
    if (page == null) {
      return List.of();
    }
    // what is shown on other systems only
    page.select("[hidden].MAC, script, noscript").remove();
    Element heading = page.selectFirst("h1, h2, h3");
    String title = heading == null ? "" : heading.text();
    if (heading != null) {
      heading.remove();
    }
    String body = page.text();
    if (title.isBlank() || body.isBlank()) {
      return List.of();
    }
    Path texts = share.resolve("libreoffice/help/id/text");
    String id = "help:" + texts.relativize(file).toString().replaceFirst("\\.html$", "");
    return List.of(text(id, "help", title, body, "LibreOffice"));
  }

  /** Each section is a document of its own, without those inside it. */
  private static List<Text> sections(Path file) {
    List<Text> texts = new ArrayList<>();
    for (Element section : parsed(file, Parser.xmlParser()).select("div.section, div.chapter")) {
      Element heading = section.selectFirst("h1.title, h2.title, h3.title, h4.title");
      Element anchor = heading == null ? null : heading.selectFirst("a[id]");
      if (heading == null || anchor == null) {
        continue;
      }
      Element own = section.clone();
      own.select("div.section, div.toc, div.titlepage").remove();
      String body = own.text();
      if (!body.isBlank()) {
        String id = "debian:" + anchor.id().replaceFirst("^_", "");
        texts.add(text(id, "debian", heading.text(), body, "Debian"));
      }
    }
    return texts;
  }

  private static Document parsed(Path file, Parser parser) {
    try {
      return Jsoup.parse(file, StandardCharsets.UTF_8.name(), "", parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A manual page without its marks for the printer. */
  private static List<Text> manual(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
    StringBuilder body = new StringBuilder();
    String title = "";
    boolean named = false;
    for (String line : unzipped(file).lines().toList()) {
      if (line.startsWith(".\\\"") || line.startsWith("'\\\"") || line.startsWith(".TH")) {
        continue;
      }
      String words = plain(line);
      if (line.startsWith(".SH") && words.strip().toUpperCase(Locale.ROOT).equals("NAMA")) {
        named = true;
      } else if (named && !words.isBlank()) {
        title = words.strip();
        named = false;
      } else if (!words.isBlank()) {
        body.append(words.strip()).append('\n');
      }
    }
    return title.isEmpty()
        ? List.of()
        : List.of(text("man:" + name, "man", title, body.toString(), "Debian"));
  }

  private static String plain(String line) {
    return line.replaceFirst("^[.'][A-Za-z]+ ?", "")
        .replaceAll("\\\\f(\\[[A-Za-z]*]|\\(..|.)", "")
        .replaceAll("\\\\s[-+]?\\d", "")
        .replaceAll("\\\\\\((em|en)", "–")
        .replaceAll("\\\\\\(..", " ")
        .replaceAll("\\\\[,/&^|]", "")
        .replace("\\-", "-")
        .replace("\\e", "\\")
        .replace("\"", "");
  }

  private static String unzipped(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
