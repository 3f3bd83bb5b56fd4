package id.pendopo.information.demo;

import id.pendopo.information.DocumentInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the handbook that Debian brings in Indonesian, as a document of an agency's library.
 *
 * @param title the handbook's name and that of the part
 * @param name of the file
 */
record RealText(String title, String name) {

  private static final Pattern HEADING = Pattern.compile("<title>([^<]{1,200})</title>");
  private static final int BEGINNING = 4096;

  static RealText of(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!name.endsWith(".html")) {
      return new RealText("Panduan komputer kantor: Referensi Debian (buku lengkap)", name);
    }
    try (InputStream in = Files.newInputStream(file)) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      Matcher heading = HEADING.matcher(beginning);
      String part = heading.find() ? heading.group(1).strip() : name;
      return new RealText("Panduan komputer kantor: Referensi Debian, " + part, name);
    }
  }

  DocumentInput input() {
    return new DocumentInput(
        title,
        "Panduan bagi pengelola komputer kantor. Penulis: Osamu Aoki dan para penerjemah Debian;"
            + " lisensi GPL versi 2 atau lebih baru.",
        "",
        "SETIAP_SAAT",
        "2025-02-10");
  }
}
