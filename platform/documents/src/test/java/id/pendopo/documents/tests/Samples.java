package id.pendopo.documents.tests;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes real files in a folder. PDFBox and POI are on the class path of the test and not in the
 * framework, so that the maker of samples is reached from outside.
 */
final class Samples {

  private final Class<?> type;
  private final Object files;
  private final Path folder;

  Samples(Path folder) throws ReflectiveOperationException, IOException {
    this.folder = Files.createDirectories(folder);
    type =
        ClassLoader.getSystemClassLoader().loadClass("id.pendopo.documents.internal.SampleFiles");
    files = type.getConstructor(Path.class).newInstance(folder);
  }

  /** A PDF with a sentence on each page; the last one speaks of the fee of the market. */
  Path pdf(String name, int pages) throws ReflectiveOperationException {
    List<String> text =
        IntStream.rangeClosed(1, pages)
            .mapToObj(page -> page == pages ? "Retribusi pasar " + name : "Halaman " + page)
            .toList();
    return (Path) type.getMethod("pdf", String.class, List.class).invoke(files, name, text);
  }

  /** A PDF whose pages hold no text. */
  Path scan(String name) throws ReflectiveOperationException {
    return (Path)
        type.getMethod("pdf", String.class, List.class).invoke(files, name, List.of("", ""));
  }

  Path docx(String name, String... paragraphs) throws ReflectiveOperationException {
    return (Path)
        type.getMethod("docx", String.class, String[].class).invoke(files, name, paragraphs);
  }

  Path lockedPdf(String name) throws ReflectiveOperationException {
    return (Path)
        type.getMethod("encryptedPdf", String.class, String.class).invoke(files, name, "sandi");
  }

  Path text(String name, String text) throws ReflectiveOperationException {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path bytes(String name, byte[] content) throws ReflectiveOperationException {
    return (Path) type.getMethod("bytes", String.class, byte[].class).invoke(files, name, content);
  }

  /** A PNG with metadata. */
  byte[] png() throws ReflectiveOperationException {
    return picture("png", 40, 20, 1);
  }

  /** A photo of a phone that was held upright, or not. */
  byte[] photo(int width, int height, int orientation) throws ReflectiveOperationException {
    return picture("photo", width, height, orientation);
  }

  byte[] picture(String kind, Object... arguments) throws ReflectiveOperationException {
    Class<?> pictures =
        ClassLoader.getSystemClassLoader()
            .loadClass("id.pendopo.documents.internal.image.SamplePictures");
    for (Method method : pictures.getMethods()) {
      if (method.getName().equals(kind) && method.getParameterCount() == arguments.length) {
        return (byte[]) method.invoke(null, arguments);
      }
    }
    throw new NoSuchMethodException(kind);
  }

  Path root() {
    return folder;
  }
}
