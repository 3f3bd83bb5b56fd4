package id.pendopo.office.internal.form;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormPages.Posted;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.problem.Problem;
import jakarta.ws.rs.core.EntityPart;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a POST within the limits of a form: whoever sends them may be anybody. */
final class PostedParts {

  private static final int MOST_CARRIED = 400_000;
  private static final int LONGEST_VALUE = 80_000;
  private static final int MOST_PARTS = 3_000;

  private final Map<String, FieldKind.Files> wanted = new HashMap<>();
  private final Files files;
  private final Consumer<String> checked;

  /**
   * @param checked refuses what a page of this form did not carry, before any file is received
   */
  PostedParts(FormVersion form, Files files, Consumer<String> checked) {
    this.files = files;
    this.checked = checked;
    for (FormField field : form.definition().fields()) {
      note(field, "");
      if (field.kind() instanceof FieldKind.Rows rows) {
        rows.fields().forEach(inner -> note(inner, field.key() + ".*."));
      }
    }
  }

  private void note(FormField field, String before) {
    if (field.kind() instanceof FieldKind.Files kind) {
      wanted.put(before + field.key(), kind);
    }
  }

  Posted read(List<EntityPart> parts) {
    if (parts.size() > MOST_PARTS) {
      throw tooLarge();
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, List<IncomingFile>> received = new LinkedHashMap<>();
    values.put(FormPagesService.STATE, List.of(state(parts)));
    for (EntityPart part : parts) {
      if (isState(part)) {
        continue;
      }
      Optional<String> name = part.getFileName();
      try (InputStream content = part.getContent()) {
        if (name.isPresent()) {
          file(part.getName(), name.get(), content, received);
        } else {
          values.computeIfAbsent(part.getName(), key -> new ArrayList<>()).add(text(part, content));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Posted(values, received);
  }

  /** Whoever did not get a page of the form first sends nothing to the disk. */
  private String state(List<EntityPart> parts) {
    Optional<EntityPart> first = parts.stream().filter(PostedParts::isState).findFirst();
    String state = "";
    if (first.isPresent()) {
      try (InputStream content = first.get().getContent()) {
        state = text(first.get(), content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    checked.accept(state);
    return state;
  }

  private static boolean isState(EntityPart part) {
    return part.getFileName().isEmpty() && part.getName().equals(FormPagesService.STATE);
  }

  private static String text(EntityPart part, InputStream content) throws IOException {
    int most = part.getName().equals(FormPagesService.STATE) ? MOST_CARRIED : LONGEST_VALUE;
    byte[] bytes = content.readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLarge();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void file(
      String field, String name, InputStream content, Map<String, List<IncomingFile>> received)
      throws IOException {
    FieldKind.@Nullable Files kind = wanted.get(field.replaceFirst("\\.[0-9]{1,2}\\.", ".*."));
    PushbackInputStream begun = new PushbackInputStream(content);
    int first = kind == null || name.isBlank() ? -1 : begun.read();
    if (kind == null || first < 0) {
      return; // nothing was chosen, or the form does not ask for it
    }
    begun.unread(first);
    List<IncomingFile> there = received.computeIfAbsent(field, key -> new ArrayList<>());
    if (there.size() >= kind.most()) {
      throw tooLarge();
    }
    there.add(files.receive(new Limited(begun, kind.largest()), name));
  }

  private static Problem tooLarge() {
    return new Problem(
        413,
        "Kiriman ini lebih besar daripada yang diterima formulir. Kembali dan pilih berkas yang"
            + " lebih kecil.",
        "This is more than the form takes. Go back and choose smaller files.");
  }

  /** Ends with a problem behind the last byte that is accepted. */
  private static final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        count(1);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
