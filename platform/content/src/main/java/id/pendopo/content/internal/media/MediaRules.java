package id.pendopo.content.internal.media;

import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the library takes, and how it names it. */
final class MediaRules {

  /** A picture of this many pixels or more is refused before anything unpacks it. */
  static final long TOO_MANY_PIXELS = 100_000_000;

  static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 500;
  private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");
  private static final Set<String> VIDEOS = Set.of("mp4", "m4v");
  private static final Set<String> OTHER_VIDEOS =
      Set.of("webm", "mov", "avi", "mkv", "wmv", "flv", "3gp", "mpg", "mpeg", "ogv");
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int KEY = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private MediaRules() {}

  /**
   * What a file has to be by the ending of its name.
   *
   * @throws Problem 415 for what the library never takes, with what to do instead
   */
  static MediaKind kindOf(String name) {
    String ending = ending(name);
    if (PICTURES.contains(ending)) {
      return MediaKind.PICTURE;
    }
    if (VIDEOS.contains(ending)) {
      return MediaKind.VIDEO;
    }
    if (ending.equals("svg") || ending.equals("svgz")) {
      throw new Problem(
          415,
          "Gambar SVG tidak diterima karena dapat memuat program. Simpan sebagai PNG, lalu unggah"
              + " lagi.",
          "SVG pictures are not accepted because they can hold programs. Save it as PNG and upload"
              + " it again.");
    }
    if (OTHER_VIDEOS.contains(ending)) {
      throw new Problem(
          415,
          "Video jenis ini tidak diterima. Simpan sebagai MP4 (H.264), atau tambahkan tautan ke"
              + " halaman video.",
          "Videos of this kind are not accepted. Save it as MP4 (H.264), or add a link to the page"
              + " of the video.");
    }
    return MediaKind.DOCUMENT;
  }

  /**
   * Whether new content may stand at the address of the old.
   *
   * @throws Problem 409 when it is of another kind
   */
  static void replaceable(MediaKind kind, String type, MediaKind newKind, String newType) {
    boolean same = kind == newKind && (kind == MediaKind.PICTURE || type.equals(newType));
    if (!same) {
      throw new Problem(
          409,
          "Pengganti harus sejenis dengan berkas lama: gambar dengan gambar, PDF dengan PDF.",
          "The replacement has to be of the same kind: a picture for a picture, a PDF for a PDF.");
    }
  }

  /**
   * Demands a picture that can be made small.
   *
   * @throws Problem 422 when it has too many pixels
   */
  static void bounded(int width, int height) {
    if ((long) width * height >= TOO_MANY_PIXELS) {
      throw new Problem(
          422,
          "Gambar ini %d × %d piksel; paling banyak 99 juta piksel. Perkecil, misalnya menjadi 4000 piksel lebar, lalu unggah lagi."
              .formatted(width, height),
          "This picture has %d × %d pixels; at most 99 million are taken. Make it smaller, for instance 4000 pixels wide, and upload it again."
              .formatted(width, height));
    }
  }

  /**
   * The details with plain, stripped texts.
   *
   * @throws Problem 422 with the fields that are wrong
   */
  static MediaDetails checked(MediaDetails given, MediaKind kind) {
    Problem.Collector wrong = new Problem.Collector();
    Optional<String> title = text(wrong, "title", given.title(), 200);
    Optional<String> alternative = text(wrong, "alternative", given.alternative(), 300);
    Optional<String> caption = text(wrong, "caption", given.caption(), 500);
    Optional<String> credit = text(wrong, "credit", given.credit(), 200);
    wrong.check(
        !(given.decorative() && alternative.isPresent()),
        "alternative",
        "Gambar hiasan tidak memerlukan teks alternatif. Kosongkan teksnya, atau hapus tanda hiasan.",
        "A decoration needs no alternative text. Clear the text, or the mark.");
    wrong.check(
        alternative.map(MediaRules::describes).orElse(true),
        "alternative",
        "Tulis apa yang terlihat, bukan nama berkas.",
        "Write what is seen, not the name of a file.");
    MediaDetails.Focus focus = given.focus();
    wrong.check(
        within(focus.x()) && within(focus.y()),
        "focus",
        "Titik fokus berada antara 0 dan 1000.",
        "The focus lies between 0 and 1000.");
    wrong.throwIfAny();
    return new MediaDetails(
        title,
        alternative,
        given.decorative() && kind == MediaKind.PICTURE,
        caption,
        credit,
        given.folder(),
        given.unit(),
        focus);
  }

  /** Whether it is more than the name of a file, which is what cameras and offices put there. */
  private static boolean describes(String text) {
    return !text.toLowerCase(Locale.ROOT).matches("\\S+\\.(jpe?g|png|webp|gif|pdf|mp4)");
  }

  private static boolean within(int place) {
    return place >= 0 && place <= 1000;
  }

  private static Optional<String> text(
      Problem.Collector wrong, String field, Optional<String> given, int longest) {
    Optional<String> plain =
        given
            .map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
            .filter(text -> !text.isEmpty());
    wrong.check(
        plain.map(String::length).orElse(0) <= longest,
        field,
        "Paling panjang " + longest + " karakter.",
        "At most " + longest + " characters.");
    return plain;
  }

  /**
   * An address of a video elsewhere.
   *
   * @throws Problem 422 when it is none that begins with {@code https://}
   */
  static String link(String address) {
    String plain = address.strip();
    try {
      URI uri = new URI(plain);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
        String written = uri.toASCIIString(); // a letter with an accent becomes six
        if (written.length() <= LONGEST_ADDRESS) {
          return written;
        }
      }
    } catch (URISyntaxException malformed) {
      throw badLink().because(malformed);
    }
    throw badLink();
  }

  private static Problem badLink() {
    return Problem.invalid(
        "address",
        "Tulis alamat lengkap yang dimulai dengan https://, paling panjang 500 karakter.",
        "Write a whole address that begins with https://, at most 500 characters.");
  }

  /** A key that nobody can guess: 60 bits. */
  static String newKey() {
    StringBuilder key = new StringBuilder(KEY);
    for (int i = 0; i < KEY; i++) {
      key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return key.toString();
  }

  /** The last part of an address: small letters, digits and hyphens, and the ending. */
  static String addressName(String name) {
    String ending = ending(name);
    String stem = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    String plain =
        Normalizer.normalize(stem, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 8));
    String base = cut.replaceAll("-+$", "");
    String suffix = ending.replaceAll("[^a-z0-9]", "");
    return (base.isEmpty() ? "berkas" : base) + (suffix.isEmpty() ? "" : "." + suffix);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ending.length() > 7 ? "" : ending;
  }
}
