package id.pendopo.information.console;

import id.pendopo.api.document.StoredFile;
import id.pendopo.api.text.LocalText;

/** How the state of a file's text reads. */
final class FileStatus {

  private FileStatus() {}

  static LocalText of(StoredFile file) {
    return switch (file.text()) {
      case PENDING -> new LocalText("Teks sedang dibaca", "The text is being read");
      case EXTRACTED ->
          file.pages() > 0
              ? new LocalText(
                  "Teks terbaca, " + file.pages() + " halaman",
                  "Text read, " + file.pages() + " pages")
              : new LocalText("Teks terbaca", "Text read");
      case NONE ->
          new LocalText(
              "Tidak memuat teks; isinya tidak ikut dicari",
              "Holds no text; its content is not searched");
      case FAILED -> {
        LocalText why =
            file.textProblem()
                .orElseGet(() -> new LocalText("sebabnya tidak diketahui", "cause unknown"));
        yield new LocalText(
            "Teks tidak dapat dibaca: " + why.id(), "The text could not be read: " + why.en());
      }
    };
  }
}
