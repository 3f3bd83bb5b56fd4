package id.pendopo.office.internal.complaint.site;

import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.form.FormPages.ErrorView;
import id.pendopo.api.form.FormPages.FieldView;
import id.pendopo.api.form.FormPages.OptionView;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of the public page, with what was given and what is wrong. */
final class ComplaintForm {

  /** Names of inputs by the names that problems use. */
  private static final Map<String, String> INPUTS =
      Map.ofEntries(
          Map.entry("kind", "jenis"),
          Map.entry("category", "kategori"),
          Map.entry("words", "isi"),
          Map.entry("placeWords", "tempat"),
          Map.entry("place", "lintang"),
          Map.entry("happenedOn", "tanggal"),
          Map.entry("reporter", "identitas"),
          Map.entry("name", "nama"),
          Map.entry("phone", "telepon"),
          Map.entry("email", "surel"),
          Map.entry("photos", "foto"),
          Map.entry("pin", "pin"));

  private final Posted posted;
  private final List<ComplaintCategory> categories;
  private final Map<String, LocalText> wrong = new HashMap<>();
  private final List<FieldView> what = new ArrayList<>();
  private final List<FieldView> point = new ArrayList<>();
  private final List<FieldView> more = new ArrayList<>();
  private List<FieldView> fields = what;

  ComplaintForm(Posted posted, List<ComplaintCategory> categories, List<FieldProblem> problems) {
    this.posted = posted;
    this.categories = categories;
    problems.forEach(one -> wrong.putIfAbsent(input(one), one.message()));
    describe();
    fields = point;
    locate();
    fields = more;
    show();
    who();
  }

  private static String input(FieldProblem problem) {
    return INPUTS.getOrDefault(problem.field(), "isi");
  }

  /** What it is about, and where in words. */
  List<FieldView> what() {
    return List.copyOf(what);
  }

  /** Where as a point, which few know. */
  List<FieldView> point() {
    return List.copyOf(point);
  }

  /** Whether the point was given or is wrong. */
  boolean pointOpen() {
    return point.stream().anyMatch(field -> !field.value().isEmpty() || field.error().isPresent());
  }

  /** Photos, and who reports. */
  List<FieldView> more() {
    return List.copyOf(more);
  }

  /** What is wrong, in the order of the fields. */
  List<ErrorView> errors() {
    return Stream.of(what, point, more)
        .flatMap(List::stream)
        .filter(field -> field.error().isPresent())
        .map(field -> new ErrorView(field.name(), field.label(), field.error().get()))
        .toList();
  }

  private void describe() {
    choice(
        "radio",
        "jenis",
        text("Apa yang ingin Anda sampaikan?", "What do you want to tell us?"),
        Stream.of(ComplaintKind.values())
            .map(kind -> option("jenis", kind.name(), kind.displayName()))
            .toList());
    choice(
        categories.size() <= 6 ? "radio" : "select",
        "kategori",
        text("Tentang apa?", "What is it about?"),
        categories.stream().map(one -> option("kategori", one.key(), one.name())).toList());
    add(
        "area",
        "isi",
        text("Ceritakan", "Tell us"),
        text(
            "Apa yang terjadi, di mana, kapan, dan apa yang Anda harapkan. Jangan menulis NIK.",
            "What happened, where, when, and what you hope for. Do not write a NIK."),
        true,
        "text");
    add(
        "date",
        "tanggal",
        text("Tanggal kejadian", "When it happened"),
        Optional.empty(),
        false,
        "text");
    add(
        "text",
        "tempat",
        text("Tempat", "Place"),
        text("Jalan, desa, atau patokan.", "Street, village or landmark."),
        false,
        "text");
  }

  private void locate() {
    add(
        "text",
        "lintang",
        text("Lintang", "Latitude"),
        text("Misalnya -7,25.", "Such as -7.25."),
        false,
        "text");
    add(
        "text",
        "bujur",
        text("Bujur", "Longitude"),
        text("Misalnya 112,75.", "Such as 112.75."),
        false,
        "text");
  }

  private void show() {
    fields.add(
        new FieldView(
            "file",
            "foto",
            text("Foto", "Photos"),
            Optional.of(
                text(
                    "Paling banyak lima. Data tersembunyi di dalam foto (tempat, waktu, kamera)"
                        + " kami buang.",
                    "At most five. What is hidden in a photo (place, time, camera) is removed.")),
            false,
            "",
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(),
            "image/jpeg,image/png,image/webp",
            true,
            "text",
            error("foto")));
    fields.add(
        view(
            "boxes",
            "lokasi-foto",
            text("Tempat di dalam foto", "Place in the photo"),
            Optional.empty(),
            false,
            List.of(
                option(
                    "lokasi-foto",
                    "ya",
                    text(
                        "Pakai tempat pemotretan sebagai titik laporan",
                        "Use the place where it was taken as the place of the report"))),
            true,
            "text"));
  }

  private void who() {
    choice(
        "radio",
        "identitas",
        text("Siapa yang boleh tahu identitas Anda?", "Who may know who you are?"),
        List.of(
            option(
                "identitas",
                ReporterDisclosure.NAMED.name(),
                text("Petugas yang menangani", "The officers who handle it")),
            option(
                "identitas",
                ReporterDisclosure.CONFIDENTIAL.name(),
                text(
                    "Rahasia: nama disimpan, tetapi tersembunyi bagi petugas yang menangani",
                    "Confidential: the name is kept, but hidden from those who handle it")),
            option(
                "identitas",
                ReporterDisclosure.ANONYMOUS.name(),
                text(
                    "Tidak seorang pun: anonim, tanpa nama, alamat jaringan, dan jam",
                    "Nobody: anonymous, without name, network address and time"))));
    LocalText unless = text("Tidak perlu bila anonim.", "Not needed when anonymous.");
    add("text", "nama", text("Nama", "Name"), unless, false, "text");
    add("text", "telepon", text("Nomor telepon", "Telephone number"), unless, false, "tel");
    add("text", "surel", text("Surel", "E-mail"), unless, false, "email");
    add(
        "text",
        "pin",
        text("PIN pilihan Anda", "A PIN of your choice"),
        text(
            "4 sampai 12 angka untuk membuka jawaban. Bila kosong, kami buatkan.",
            "4 to 12 digits that open the answer. Where empty, we make one."),
        false,
        "numeric");
  }

  private static LocalText text(String id, String en) {
    return new LocalText(id, en);
  }

  private Optional<LocalText> error(String name) {
    return Optional.ofNullable(wrong.get(name));
  }

  private OptionView option(String name, String value, LocalText label) {
    boolean only = name.equals("kategori") && categories.size() == 1;
    return new OptionView(value, label, only || posted.text(name).equals(value));
  }

  private void choice(String type, String name, LocalText label, List<OptionView> options) {
    fields.add(view(type, name, label, Optional.empty(), true, options, false, "text"));
  }

  private void add(
      String type, String name, LocalText label, LocalText help, boolean required, String keys) {
    add(type, name, label, Optional.of(help), required, keys);
  }

  private void add(
      String type,
      String name,
      LocalText label,
      Optional<LocalText> help,
      boolean required,
      String keys) {
    fields.add(view(type, name, label, help, required, List.of(), false, keys));
  }

  private FieldView view(
      String type,
      String name,
      LocalText label,
      Optional<LocalText> help,
      boolean required,
      List<OptionView> options,
      boolean many,
      String keys) {
    return new FieldView(
        type,
        name,
        label,
        help,
        required,
        posted.text(name),
        options,
        List.of(),
        List.of(),
        false,
        List.of(),
        "",
        many,
        keys,
        error(name));
  }
}
