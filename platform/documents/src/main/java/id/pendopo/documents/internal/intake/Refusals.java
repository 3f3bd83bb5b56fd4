package id.pendopo.documents.internal.intake;

import id.pendopo.api.document.ImageFacts;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.image.BadImageException;
import id.pendopo.documents.internal.type.AllowedType;
import id.pendopo.documents.internal.type.UploadCheck;
import id.pendopo.documents.internal.video.BadVideoException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Why a file is not taken, in words for whoever sent it. */
final class Refusals {

  private Refusals() {}

  static Problem brokeOff(IOException cause) {
    return new Problem(
            400,
            "Unggahan terputus sebelum selesai. Periksa sambungan Anda, lalu unggah lagi.",
            "The upload broke off before its end. Check your connection and upload again.")
        .because(cause);
  }

  static Problem tooLarge(long limit) {
    String size = size(limit);
    return new Problem(
        413,
        "Berkas ini lebih besar dari batas %s. Perkecil atau bagi menjadi beberapa berkas, lalu unggah lagi."
            .formatted(size),
        "This file is larger than the limit of %s. Make it smaller or split it into several files, then upload again."
            .formatted(size));
  }

  static Problem tooLargeForScanner() {
    return new Problem(
        413,
        "Berkas ini terlalu besar untuk dipindai virus, sehingga tidak diterima. Perkecil atau bagi menjadi beberapa berkas, lalu unggah lagi.",
        "This file is too large to be scanned for viruses and is therefore not accepted. Make it smaller or split it into several files, then upload again.");
  }

  static Problem infected() {
    return new Problem(
        422,
        "Pemindai virus menemukan program berbahaya dalam berkas ini; berkas tidak disimpan. Jangan membukanya. Periksa komputer Anda, lalu minta berkas yang bersih dari pembuatnya.",
        "The virus scanner found something harmful in this file; it was not stored. Do not open it. Check your computer and ask whoever made the file for a clean one.");
  }

  static Problem notScanned() {
    return new Problem(
        503,
        "Berkas belum dapat diterima karena pemindai virus tidak menjawab. Coba lagi beberapa menit lagi; jika tetap demikian, beri tahu pengelola sistem.",
        "Files cannot be accepted at the moment because the virus scanner does not answer. Try again in a few minutes; if this stays, tell the operator.");
  }

  static Problem badImage(BadImageException bad, AllowedType type, long maxPixels) {
    String kind = type.endings().getFirst().toUpperCase(Locale.ROOT);
    return switch (bad.reason()) {
      case BROKEN ->
          new Problem(
              422,
              "Gambar %s ini rusak atau terpotong. Buka di aplikasi gambar, simpan ulang, lalu unggah lagi."
                  .formatted(kind),
              "This %s picture is damaged or incomplete. Open it in a picture program, save it again and upload it once more."
                  .formatted(kind));
      case TOO_MANY_PIXELS ->
          new Problem(
              422,
              "Gambar ini lebih dari %d juta piksel. Perkecil ukurannya, lalu unggah lagi."
                  .formatted(Math.max(1, maxPixels / 1_000_000)),
              "This picture has more than %d million pixels. Make it smaller and upload it again."
                  .formatted(Math.max(1, maxPixels / 1_000_000)));
    };
  }

  static Problem badVideo(BadVideoException bad) {
    return new Problem(
            422,
            "Video MP4 ini rusak, terpotong, atau memakai susunan yang tidak dikenal. Simpan ulang sebagai MP4 (H.264) dengan aplikasi video, lalu unggah lagi.",
            "This MP4 video is damaged, incomplete or built in an unknown way. Save it again as MP4 (H.264) with a video program and upload it once more.")
        .because(bad);
  }

  static Problem noImage() {
    return new Problem(
        415,
        "Berkas ini bukan gambar. Unggah gambar JPG, PNG, atau WEBP.",
        "This file is no picture. Upload a JPG, PNG or WEBP picture.");
  }

  static AllowedType accepted(UploadCheck check) {
    return switch (check) {
      case UploadCheck.Accepted yes -> yes.type();
      case UploadCheck.Refused no ->
          throw new Problem(
              switch (no.problem()) {
                case EMPTY, INCOMPLETE -> 422;
                case NOT_ALLOWED, MISMATCH, MACROS, ENCRYPTED -> 415;
              },
              no.message(),
              List.of());
    };
  }

  static ImageFacts facts(Received received) {
    return received.facts().orElseThrow(Refusals::noImage);
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " byte";
  }
}
