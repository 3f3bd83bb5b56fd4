package id.pendopo.documents.internal.extract;

import id.pendopo.api.text.LocalText;
import java.util.Locale;

/**
 * There is no text, and why; the file itself is as good as before.
 *
 * @param reason what stood in the way, with words for the person who uploaded the file
 * @param mediaType what the file is, by its content, as far as it was found out
 */
public record NotExtracted(Reason reason, String mediaType) implements Extraction {

  /** What stood in the way; only {@link #WORKER_LOST} may be gone when tried again later. */
  public enum Reason {
    /** The file opens only with a password. */
    ENCRYPTED(
        "Teks berkas ini tidak dapat dibaca karena berkas dikunci dengan kata sandi. Unggah salinan tanpa kata sandi agar isinya dapat dicari.",
        "The text of this file cannot be read because the file is locked with a password. Upload a copy without a password so that its content can be found."),
    /** The file has no bytes, or holds no text: a scan, for instance. */
    EMPTY(
        "Berkas ini tidak memuat teks. Jika ini hasil pindaian, unggah juga versi yang teksnya dapat disalin agar isinya dapat dicari.",
        "This file holds no text. If it is a scan, also upload a version whose text can be copied so that its content can be found."),
    /** The file is damaged or ends too early. */
    BROKEN(
        "Berkas ini rusak atau terpotong sehingga teksnya tidak dapat dibaca. Buka berkas asli, simpan ulang, lalu unggah lagi.",
        "This file is damaged or incomplete, so its text cannot be read. Open the original, save it again and upload it once more."),
    /** Unpacked, the file is far larger than a document is: more text than the limit, or a bomb. */
    TOO_LARGE(
        "Isi berkas ini terlalu besar untuk diambil teksnya. Bagi menjadi beberapa berkas, lalu unggah lagi.",
        "The content of this file is too large to read its text. Split it into several files and upload them."),
    /** Reading took longer than the limit. */
    TIME_OUT(
        "Pengambilan teks dari berkas ini terlalu lama sehingga dihentikan. Simpan ulang dalam bentuk yang lebih sederhana atau bagi menjadi beberapa berkas, lalu unggah lagi.",
        "Reading the text of this file took too long and was stopped. Save it in a simpler form or split it into several files, then upload again."),
    /** Reading needed more memory than the worker has. */
    OUT_OF_MEMORY(
        "Pengambilan teks dari berkas ini memerlukan memori terlalu banyak. Bagi menjadi beberapa berkas, lalu unggah lagi.",
        "Reading the text of this file needs too much memory. Split it into several files and upload them."),
    /** The file is of a kind that has no text, or none that we read. */
    UNSUPPORTED(
        "Teks tidak dapat diambil dari jenis berkas ini. Unggah juga versi PDF, DOCX, XLSX, ODT, atau HTML agar isinya dapat dicari.",
        "Text cannot be read from this kind of file. Also upload a version as PDF, DOCX, XLSX, ODT or HTML so that its content can be found."),
    /** The worker could not be started or died twice over this file, and nobody knows why. */
    WORKER_LOST(
        "Pengambilan teks terhenti karena gangguan di server. Coba lagi nanti; jika tetap gagal, hubungi pengelola sistem.",
        "Reading the text was cut short by a fault on the server. Try again later; if it still fails, tell the operator.");

    private final LocalText message;

    Reason(String id, String en) {
      this.message = new LocalText(id, en);
    }

    /** The key under which other parts name this reason; stable. */
    public String key() {
      return "documents.extraction." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is the matter and what the person can do, in one or two sentences. */
    public LocalText message() {
      return message;
    }
  }
}
