package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.Units;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintCategoryProvider;
import id.pendopo.api.complaint.ComplaintPlace;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds what is wrong with a complaint, all at once, and whose it becomes. */
@Component(service = ComplaintCheck.class)
public final class ComplaintCheck {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 5_000;
  private static final int MOST_PHOTOS = 5;
  private static final int OLDEST_DAYS = 366;
  private static final int OLDEST_HAPPENED_YEARS = 100;

  private final Categories categories;
  private final Units units;

  @Activate
  public ComplaintCheck(@Reference Categories categories, @Reference Units units) {
    this.categories = categories;
    this.units = units;
  }

  /**
   * What is known after the check.
   *
   * @param category its category
   * @param unit whose it becomes: that of the subject, of the category, or who took it in
   */
  public record Checked(ComplaintCategory category, Optional<String> unit) {}

  /**
   * @throws Problem 422 naming the fields
   */
  public Checked check(NewComplaint wanted, LocalDate today) {
    Problem.Collector wrong = new Problem.Collector();
    Optional<ComplaintCategory> category =
        categories.find(wanted.category()).filter(ComplaintCategory::offered);
    wrong.check(
        category.isPresent(),
        "category",
        "Pilih kategori yang tersedia.",
        "Choose one of the categories.");
    int length = wanted.words().strip().length();
    wrong.check(
        length >= SHORTEST && length <= LONGEST,
        "words",
        "Ceritakan dalam 20 sampai 5.000 huruf: apa, di mana, kapan.",
        "Tell it in 20 to 5,000 characters: what, where, when.");
    reporter(wanted, wrong);
    wanted
        .pin()
        .ifPresent(
            pin ->
                wrong.check(
                    pin.matches("[0-9]{4,12}"),
                    "pin",
                    "PIN terdiri atas 4 sampai 12 angka.",
                    "A PIN has 4 to 12 digits."));
    detail(wanted.detail(), today, wrong);
    Optional<ComplaintCategoryProvider.Subject> subject =
        wanted.detail().subject().flatMap(categories::subject);
    wrong.check(
        wanted.detail().subject().isEmpty() || subject.isPresent(),
        "subject",
        "Hal yang dilaporkan ini tidak ditemukan. Buka lagi halamannya lalu laporkan dari sana.",
        "What this is about was not found. Open its page again and report from there.");
    wrong.throwIfAny();
    return new Checked(
        category.orElseThrow(),
        subject
            .flatMap(ComplaintCategoryProvider.Subject::unit)
            .or(() -> category.orElseThrow().unit())
            .or(() -> wanted.detail().unit()));
  }

  private static void reporter(NewComplaint wanted, Problem.Collector wrong) {
    if (wanted.disclosure() == ReporterDisclosure.ANONYMOUS) {
      wrong.check(
          wanted.reporter().isEmpty(),
          "reporter",
          "Laporan anonim tidak menyimpan pelapor. Kosongkan nama dan kontak.",
          "An anonymous report keeps no reporter. Leave name and contact empty.");
      return;
    }
    Optional<ApplicantData> who = wanted.reporter();
    wrong.check(
        who.filter(data -> !data.name().isBlank()).isPresent(),
        "name",
        "Isi nama, atau pilih anonim.",
        "Enter the name, or choose anonymous.");
    wrong.check(
        who.filter(data -> given(data.phone()) || given(data.email())).isPresent(),
        "phone",
        "Isi nomor telepon atau surel agar jawaban dapat kami sampaikan, atau pilih anonim.",
        "Enter a telephone number or e-mail so that we can reach you, or choose anonymous.");
  }

  private static boolean given(Optional<String> text) {
    return text.filter(plain -> !plain.isBlank()).isPresent();
  }

  private void detail(NewComplaint.Detail detail, LocalDate today, Problem.Collector wrong) {
    detail
        .place()
        .ifPresent(
            place ->
                wrong.check(
                    place.inIndonesia(),
                    "place",
                    "Titik ini di luar Indonesia. Periksa lintang dan bujurnya.",
                    "This place is outside Indonesia. Check latitude and longitude."));
    wrong.check(
        detail.placeWords().strip().length() <= 300,
        "placeWords",
        "Tulis tempatnya paling panjang 300 huruf.",
        "Describe the place in at most 300 characters.");
    wrong.check(
        detail.happenedOn().filter(day -> day.isAfter(today)).isEmpty(),
        "happenedOn",
        "Tanggal kejadian belum tiba.",
        "The day when it happened has not come yet.");
    wrong.check(
        detail
            .happenedOn()
            .filter(day -> day.isBefore(today.minusYears(OLDEST_HAPPENED_YEARS)))
            .isEmpty(),
        "happenedOn",
        "Tanggal kejadian paling lama seratus tahun yang lalu.",
        "The day when it happened is at most a hundred years ago.");
    detail
        .receivedOn()
        .ifPresent(
            day ->
                wrong.check(
                    !day.isAfter(today) && !day.isBefore(today.minusDays(OLDEST_DAYS)),
                    "receivedOn",
                    "Tanggal diterima paling lama setahun yang lalu dan tidak di masa depan.",
                    "The day of receipt is at most a year ago and not in the future."));
    detail
        .unit()
        .ifPresent(
            code ->
                wrong.check(
                    units.byCode(code).isPresent(),
                    "unit",
                    "Unit " + code + " tidak ada.",
                    "There is no unit " + code + "."));
    wrong.check(
        detail.externalNumber().map(String::length).orElse(0) <= 80,
        "externalNumber",
        "Nomor dari sistem lain paling panjang 80 huruf.",
        "A number of another system has at most 80 characters.");
    wrong.check(
        detail.photos().size() <= MOST_PHOTOS,
        "photos",
        "Paling banyak lima foto.",
        "At most five photos.");
  }

  /**
   * A place as somebody wrote it.
   *
   * @throws Problem 422 when it is none, as with latitude and longitude the wrong way round
   */
  public static ComplaintPlace place(double latitude, double longitude) {
    try {
      return new ComplaintPlace(latitude, longitude);
    } catch (IllegalArgumentException none) {
      boolean swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
      throw Problem.invalid(
              "place",
              swapped
                  ? "Lintang dan bujur tertukar: di Indonesia lintang antara −12 dan 7."
                  : "Titik ini tidak ada di bumi.",
              swapped
                  ? "Latitude and longitude are swapped: in Indonesia the latitude is between −12"
                      + " and 7."
                  : "This place is not on the earth.")
          .because(none);
    }
  }
}
