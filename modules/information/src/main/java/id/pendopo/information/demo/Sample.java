package id.pendopo.information.demo;

import id.pendopo.api.demo.DemoAgency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A fictional document, as the text files beside this class tell it.
 *
 * @param title after {@code ==}
 * @param summary one sentence
 * @param unit code of the unit in charge
 * @param classification name of the class
 * @param date as {@code yyyy-MM-dd}
 * @param fileName decides the kind of file: pdf, docx or html
 * @param ending how far it has come
 * @param reason of a withdrawal
 * @param text paragraphs
 */
record Sample(
    String title,
    String summary,
    String unit,
    String classification,
    String date,
    String fileName,
    Ending ending,
    String reason,
    List<String> text) {

  /** How far a document has come. */
  enum Ending {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    static Ending named(String word) {
      return switch (word) {
        case "konsep" -> DRAFT;
        case "diumumkan" -> PUBLISHED;
        case "ditarik" -> WITHDRAWN;
        default -> throw new IllegalArgumentException(word);
      };
    }
  }

  static List<Sample> of(DemoAgency.Kind kind) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = Sample.class.getResourceAsStream(name)) {
      if (in == null) {
        return List.of();
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Sample> samples = new ArrayList<>();
      for (String part : all.split("(?m)^== ", -1)) {
        if (!part.isBlank()) {
          samples.add(read(part));
        }
      }
      return samples;
    }
  }

  private static Sample read(String part) {
    List<String> blocks = List.of(part.strip().split("\n\\s*\n", -1));
    List<String> head = blocks.getFirst().lines().toList();
    Map<String, String> values = new HashMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(": ");
      values.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return new Sample(
        head.getFirst().strip(),
        values.getOrDefault("ringkasan", ""),
        values.getOrDefault("unit", ""),
        values.getOrDefault("klasifikasi", ""),
        values.getOrDefault("tanggal", ""),
        values.getOrDefault("berkas", ""),
        Ending.named(values.getOrDefault("akhir", "konsep")),
        values.getOrDefault("alasan", ""),
        blocks.subList(1, blocks.size()));
  }
}
