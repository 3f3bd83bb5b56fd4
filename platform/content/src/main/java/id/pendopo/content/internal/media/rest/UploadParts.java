package id.pendopo.content.internal.media.rest;

import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files and what is said about them, as a form sends them.
 *
 * @param files at least one
 * @param words by the names of the parts
 */
record UploadParts(List<EntityPart> files, Map<String, String> words) {

  private static final int MOST_FILES = 50;
  private static final int LONGEST_WORDS = 4_000;
  private static final Set<String> WORDS =
      Set.of("folder", "unit", "alternative", "decorative", "caption", "credit", "title");

  static UploadParts of(List<EntityPart> parts) {
    List<EntityPart> files = new ArrayList<>();
    Map<String, String> words = new HashMap<>();
    for (EntityPart part : parts) {
      if (part.getName().equals("file")) {
        files.add(part);
      } else if (WORDS.contains(part.getName())) {
        words.put(part.getName(), text(part));
      } else {
        throw Problem.invalid(
            part.getName(), "Bagian ini tidak dikenal.", "This part is not known.");
      }
    }
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw Problem.invalid(
          "file",
          "Kirim 1 sampai " + MOST_FILES + " berkas.",
          "Send 1 to " + MOST_FILES + " files.");
    }
    return new UploadParts(List.copyOf(files), Map.copyOf(words));
  }

  MediaDetails details() {
    return new MediaDetails(
        MediaJson.given(words.get("title")),
        MediaJson.given(words.get("alternative")),
        "true".equals(words.get("decorative")),
        MediaJson.given(words.get("caption")),
        MediaJson.given(words.get("credit")),
        MediaJson.given(words.get("folder"))
            .map(folder -> OptionalLong.of(number("folder", folder, Long.MAX_VALUE)))
            .orElse(OptionalLong.empty()),
        MediaJson.given(words.get("unit")),
        MediaDetails.Focus.CENTRE);
  }

  static String name(EntityPart file) {
    return file.getFileName().orElse("berkas");
  }

  /** Closed by the server with the request. */
  static InputStream content(EntityPart file) {
    return file.getContent();
  }

  /** What is wrong, with the first field where only a field says it. */
  static LocalText why(Problem refused) {
    return refused.fields().isEmpty() ? refused.title() : refused.fields().getFirst().message();
  }

  static <T> T body(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }

  static long number(String name, String text, long most) {
    if (text.strip().matches("[0-9]{1,18}") && Long.parseLong(text.strip()) <= most) {
      return Long.parseLong(text.strip());
    }
    throw malformed(
        name,
        "Tulis bilangan bulat dari 0 sampai " + most + ".",
        "Write a whole number from 0 to " + most + ".");
  }

  static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              String all =
                  Arrays.stream(type.getEnumConstants())
                      .map(Enum::name)
                      .collect(Collectors.joining(", "));
              return malformed(name, "Pilih salah satu: " + all + ".", "Choose one: " + all + ".");
            });
  }

  private static Problem malformed(String name, String id, String en) {
    LocalText text = new LocalText(id, en);
    return new Problem(400, text, List.of(new FieldProblem(name, text)));
  }

  private static String text(EntityPart part) {
    try (InputStream content = part.getContent()) {
      return new String(content.readNBytes(LONGEST_WORDS), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
