package id.pendopo.office.internal.casework.site;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.problem.Problem;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an applicant sent. */
record Reply(
    String ticket,
    String transition,
    String text,
    String reason,
    Map<String, String> fields,
    List<IncomingFile> files) {

  private static final int MOST_FILES = 5;
  private static final int LONGEST = 20_000;
  private static final String FIELD = "isian.";

  /** All but the files, which wait until it is known that they may come. */
  static Reply heads(List<EntityPart> parts) {
    Map<String, String> given = new HashMap<>();
    for (EntityPart part : parts) {
      if (!part.getName().equals("berkas")) {
        given.put(part.getName(), text(part));
      }
    }
    Map<String, String> fields = new HashMap<>();
    given.forEach(
        (name, value) -> {
          if (name.startsWith(FIELD)) {
            fields.put(name.substring(FIELD.length()), value);
          }
        });
    return new Reply(
        given.getOrDefault("tiket", ""),
        given.getOrDefault("langkah", ""),
        given.getOrDefault("teks", ""),
        given.getOrDefault("alasan", ""),
        fields,
        List.of());
  }

  /** With the files, received and checked, outside any transaction. */
  Reply received(List<EntityPart> parts, Files store) {
    List<IncomingFile> received = new ArrayList<>();
    for (EntityPart part : parts) {
      String name = part.getFileName().orElse("");
      if (part.getName().equals("berkas") && !name.isBlank()) {
        if (received.size() == MOST_FILES) {
          throw Problem.invalid("berkas", "Paling banyak lima berkas.", "At most five files.");
        }
        received.add(receive(part, name, store));
      }
    }
    return new Reply(ticket, transition, text, reason, fields, received);
  }

  private static IncomingFile receive(EntityPart part, String name, Files store) {
    try (InputStream content = part.getContent()) {
      return store.receive(content, name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Keeps what came with it.
   *
   * @param anonymous whether nobody may be found by when it came
   */
  List<FileId> kept(Files store, boolean anonymous) {
    return files.stream()
        .map(file -> anonymous ? store.keepAnonymously(file) : store.keep(file))
        .map(StoredFile::id)
        .toList();
  }

  private static String text(EntityPart part) {
    try (InputStream content = part.getContent()) {
      return new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
