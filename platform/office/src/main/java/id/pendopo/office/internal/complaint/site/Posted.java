package id.pendopo.office.internal.complaint.site;

import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.complaint.ComplaintChannel;
import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ComplaintPlace;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.ImageFacts;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.IncomingImage;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.complaint.ComplaintCheck;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody sent from the public page.
 *
 * @param values by name of the input
 */
record Posted(Map<String, String> values) {

  private static final String PHOTO = "foto";
  private static final int MOST_PHOTOS = 5;
  private static final int LONGEST = 20_000;

  /**
   * Pictures that were received, and the place that the first of them with one tells.
   *
   * @param place only asked for where the reporter agreed
   */
  record Photos(List<IncomingFile> files, Optional<ComplaintPlace> place) {}

  Posted {
    values = Map.copyOf(values);
  }

  /** All but the pictures, which wait until it is known that they may come. */
  static Posted heads(List<EntityPart> parts) {
    Map<String, String> given = new HashMap<>();
    for (EntityPart part : parts) {
      if (!part.getName().equals(PHOTO)) {
        given.put(part.getName(), text(part));
      }
    }
    return new Posted(given);
  }

  private static String text(EntityPart part) {
    try (InputStream content = part.getContent()) {
      return new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8)
          .replace("\r\n", "\n")
          .strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Receives the pictures, outside any transaction. */
  Photos photos(List<EntityPart> parts, Files store) {
    List<IncomingFile> files = new ArrayList<>();
    Optional<ComplaintPlace> place = Optional.empty();
    for (EntityPart part : parts) {
      String name = part.getFileName().orElse("");
      if (part.getName().equals(PHOTO) && !name.isBlank()) {
        if (files.size() == MOST_PHOTOS) {
          throw Problem.invalid("photos", "Paling banyak lima foto.", "At most five photos.");
        }
        IncomingImage image = receive(part, name, store);
        files.add(image.file());
        if (place.isEmpty() && given("lokasi-foto").isPresent()) {
          place = image.facts().place().map(Posted::taken);
        }
      }
    }
    return new Photos(files, place);
  }

  private static IncomingImage receive(EntityPart part, String name, Files store) {
    try (InputStream content = part.getContent()) {
      return store.receiveImage(content, name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (Problem refused) {
      if (refused.status() == 415 || refused.status() == 413 || refused.status() == 422) {
        throw Problem.invalid("photos", refused.title().id(), refused.title().en());
      }
      throw refused;
    }
  }

  private static ComplaintPlace taken(ImageFacts.Place where) {
    return new ComplaintPlace(where.latitude(), where.longitude());
  }

  Optional<String> given(String name) {
    return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /**
   * As a complaint, without its pictures. What cannot be read is noted and left out, so that the
   * rest can be checked too.
   */
  NewComplaint complaint(List<FieldProblem> wrong) {
    Optional<ReporterDisclosure> disclosure = given("identitas").flatMap(ReporterDisclosure::named);
    if (disclosure.isEmpty()) {
      note(
          wrong,
          "reporter",
          "Pilih siapa yang boleh mengetahui identitas Anda.",
          "Choose who may know who you are.");
    }
    Optional<ComplaintKind> kind = given("jenis").flatMap(ComplaintKind::named);
    if (kind.isEmpty()) {
      note(
          wrong,
          "kind",
          "Pilih pengaduan, aspirasi, atau laporan.",
          "Choose complaint, suggestion or report.");
    }
    Optional<ComplaintSubject> subject = given("perihal").flatMap(ComplaintSubject::parse);
    if (given("perihal").isPresent() && subject.isEmpty()) {
      note(
          wrong,
          "subject",
          "Tautan ke hal yang dilaporkan rusak. Buka lagi dari halamannya.",
          "The link to what this is about is broken. Open it again from its page.");
    }
    // whoever chose to stay anonymous and typed a name all the same stays anonymous
    ReporterDisclosure chosen = disclosure.orElse(ReporterDisclosure.ANONYMOUS);
    return new NewComplaint(
        kind.orElse(ComplaintKind.COMPLAINT),
        text("kategori"),
        text("isi"),
        chosen,
        chosen == ReporterDisclosure.ANONYMOUS ? Optional.empty() : Optional.of(reporter()),
        ComplaintChannel.WEB,
        new NewComplaint.Detail(
            subject,
            read(wrong, this::place),
            text("tempat"),
            read(wrong, this::happenedOn),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        given("pin"),
        given("kunci").filter(key -> key.matches("[A-Za-z0-9_-]{16,64}")));
  }

  private static void note(List<FieldProblem> wrong, String field, String id, String en) {
    wrong.add(new FieldProblem(field, new LocalText(id, en)));
  }

  private static <T> Optional<T> read(List<FieldProblem> wrong, Supplier<Optional<T>> reading) {
    try {
      return reading.get();
    } catch (Problem unreadable) {
      wrong.addAll(unreadable.fields());
      return Optional.empty();
    }
  }

  private ApplicantData reporter() {
    return new ApplicantData(
        ApplicantKind.PERSON,
        text("nama"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        given("telepon"),
        given("surel"),
        LegalBasis.PUBLIC_SERVICE);
  }

  private Optional<ComplaintPlace> place() {
    Optional<String> latitude = given("lintang");
    Optional<String> longitude = given("bujur");
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ComplaintCheck.place(
              Double.parseDouble(latitude.orElse("").replace(',', '.')),
              Double.parseDouble(longitude.orElse("").replace(',', '.'))));
    } catch (NumberFormatException noPlace) {
      throw Problem.invalid(
              "place",
              "Tulis lintang dan bujur sebagai angka, misalnya -7,25 dan 112,75, atau kosongkan"
                  + " keduanya.",
              "Write latitude and longitude as numbers such as -7.25 and 112.75, or leave both"
                  + " empty.")
          .because(noPlace);
    }
  }

  private Optional<LocalDate> happenedOn() {
    try {
      return given("tanggal").map(LocalDate::parse);
    } catch (DateTimeParseException noDate) {
      throw Problem.invalid(
              "happenedOn",
              "Tulis tanggal seperti 2026-04-01, atau kosongkan.",
              "Write a date such as 2026-04-01, or leave it empty.")
          .because(noDate);
    }
  }

  /** Shows names of inputs and never what was given. */
  @Override
  public String toString() {
    return "Posted" + values.keySet();
  }
}
